#include "opening.h"

#include <stdio.h>

// Containers that hold what they say they hold. Playlists and lists of files are not among them: they would make the
// decoder read other files.
static const char *const formats =
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv,mpegts,mpeg,asf,mp3,aac,flac,ogg,wav,aiff,amr,caf,gif,"
    "jpeg_pipe,png_pipe,webp_pipe,bmp_pipe,tiff_pipe,h264,hevc,ivf";

int fail(char *reason, const char *words, int code) {
    if (code < 0) {
        char text[AV_ERROR_MAX_STRING_SIZE] = "";
        av_strerror(code, text, sizeof text);
        snprintf(reason, REASON_SIZE, "%s: %s", words, text);
    } else {
        snprintf(reason, REASON_SIZE, "%s", words);
    }
    return -1;
}

int open_container(const char *path, AVFormatContext **file, char *reason) {
    av_log_set_level(AV_LOG_QUIET);
    AVDictionary *options = NULL;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set(&options, "format_whitelist", formats, 0);
    av_dict_set(&options, "enable_drefs", "0", 0);
    int code = avformat_open_input(file, path, NULL, &options);
    av_dict_free(&options);
    if (code < 0) return fail(reason, "no known container", code);
    (*file)->max_analyze_duration = 5 * AV_TIME_BASE;
    (*file)->max_streams = 64;
    code = avformat_find_stream_info(*file, NULL);
    if (code < 0) {
        avformat_close_input(file);
        return fail(reason, "its streams cannot be read", code);
    }
    return 0;
}

int open_track(
    AVFormatContext *file, enum AVMediaType kind, const decoding_limits *limits, track *track, char *reason) {
    const AVCodec *decoder = NULL;
    int number = av_find_best_stream(file, kind, -1, -1, &decoder, 0);
    if (number < 0 || !decoder) return 1;
    AVStream *stream = file->streams[number];
    // A cover inside a sound file is no video.
    if (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) return 1;
    AVCodecContext *codec = avcodec_alloc_context3(decoder);
    if (!codec) return fail(reason, "no memory", 0);
    int code = avcodec_parameters_to_context(codec, stream->codecpar);
    codec->thread_count = 1;
    codec->pkt_timebase = stream->time_base;
    if (kind == AVMEDIA_TYPE_VIDEO) {
        codec->max_pixels = limits->max_pixels;
        codec->skip_loop_filter = AVDISCARD_ALL;
        // Of many frames a second, those that no other is made from are not needed: half of the work in most videos.
        if (av_q2d(stream->avg_frame_rate) >= 20) codec->skip_frame = AVDISCARD_NONREF;
        if (limits->keyframes_only) codec->skip_frame = AVDISCARD_NONKEY;
    }
    if (code >= 0) code = avcodec_open2(codec, decoder, NULL);
    if (code < 0) {
        avcodec_free_context(&codec);
        return fail(
            reason, kind == AVMEDIA_TYPE_VIDEO ? "the video cannot be decoded" : "the sound cannot be decoded", code);
    }
    track->codec = codec;
    track->stream = stream;
    return 0;
}
