#include "decoding.h"

#include <chromaprint.h>
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libavutil/sha.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <turbojpeg.h>
#include <zbar.h>

// Containers that hold what they say they hold. Playlists and lists of files are not among them: they would make the
// decoder read other files.
static const char *const formats =
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,flv,mpegts,mpeg,asf,mp3,aac,flac,ogg,wav,aiff,amr,caf,gif,"
    "jpeg_pipe,png_pipe,webp_pipe,bmp_pipe,tiff_pipe,h264,hevc,ivf";

static const int frames_per_second = 4;
static const int small_side = 288, large_side = 720;

static int fail(char *reason, const char *words, int code) {
    if (code < 0) {
        char text[AV_ERROR_MAX_STRING_SIZE] = "";
        av_strerror(code, text, sizeof text);
        snprintf(reason, REASON_SIZE, "%s: %s", words, text);
    } else {
        snprintf(reason, REASON_SIZE, "%s", words);
    }
    return -1;
}

static void copy(char *target, size_t size, const char *text) { snprintf(target, size, "%s", text ? text : ""); }

// A picture scaled to gray.
typedef struct {
    struct SwsContext *scaler;
    uint8_t *bytes;
    int width, height;
} gray_plane;

static int scale(gray_plane *plane, const AVFrame *frame, int side) {
    int longer = frame->width > frame->height ? frame->width : frame->height;
    int width = frame->width, height = frame->height;
    if (longer > side) {
        width = (int)(((int64_t)frame->width * side + longer / 2) / longer);
        height = (int)(((int64_t)frame->height * side + longer / 2) / longer);
        if (width < 1) width = 1;
        if (height < 1) height = 1;
    }
    plane->scaler = sws_getCachedContext(
        plane->scaler, frame->width, frame->height, frame->format, width, height, AV_PIX_FMT_GRAY8, SWS_AREA, NULL,
        NULL, NULL);
    if (!plane->scaler) return -1;
    if (!plane->bytes || width != plane->width || height != plane->height) {
        free(plane->bytes);
        // The scaler writes whole vectors.
        plane->bytes = malloc((size_t)width * height + 64);
        if (!plane->bytes) return -1;
        plane->width = width;
        plane->height = height;
    }
    uint8_t *planes[4] = {plane->bytes};
    int strides[4] = {width};
    return sws_scale(
               plane->scaler, (const uint8_t *const *)frame->data, frame->linesize, 0, frame->height, planes, strides)
            == height
        ? 0
        : -1;
}

static void release(gray_plane *plane) {
    sws_freeContext(plane->scaler);
    free(plane->bytes);
}

typedef struct {
    AVCodecContext *codec;
    AVStream *stream;
} track;

static int open_track(
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
        if (limits->keyframes_only) codec->skip_frame = AVDISCARD_NONKEY;
    }
    if (code >= 0) code = avcodec_open2(codec, decoder, NULL);
    if (code < 0) {
        avcodec_free_context(&codec);
        return fail(reason, kind == AVMEDIA_TYPE_VIDEO ? "the video cannot be decoded" : "the sound cannot be decoded", code);
    }
    track->codec = codec;
    track->stream = stream;
    return 0;
}

// The sound, as Chromaprint wants it.
typedef struct {
    SwrContext *converter;
    ChromaprintContext *print;
    int16_t *samples;
    int capacity;
    int64_t taken;
    AVChannelLayout layout;
    int rate, format;
} sound_print;

static const int sound_rate = 11025;

static void take_sound(sound_print *sound, const AVFrame *frame, int64_t max_samples) {
    if (!sound->print || frame->sample_rate <= 0 || frame->nb_samples <= 0 || sound->taken >= max_samples) return;
    if (!sound->converter || frame->sample_rate != sound->rate || frame->format != sound->format
        || av_channel_layout_compare(&frame->ch_layout, &sound->layout) != 0) {
        swr_free(&sound->converter);
        AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
        if (swr_alloc_set_opts2(
                &sound->converter, &mono, AV_SAMPLE_FMT_S16, sound_rate, (AVChannelLayout *)&frame->ch_layout, frame->format,
                frame->sample_rate, 0, NULL)
                < 0
            || swr_init(sound->converter) < 0) {
            swr_free(&sound->converter);
            return;
        }
        sound->rate = frame->sample_rate;
        sound->format = frame->format;
        av_channel_layout_uninit(&sound->layout);
        av_channel_layout_copy(&sound->layout, &frame->ch_layout);
    }
    int room = swr_get_out_samples(sound->converter, frame->nb_samples);
    if (room <= 0 || room > 1 << 22) return;
    if (room > sound->capacity) {
        int16_t *larger = realloc(sound->samples, (size_t)room * sizeof *larger);
        if (!larger) return;
        sound->samples = larger;
        sound->capacity = room;
    }
    uint8_t *out[1] = {(uint8_t *)sound->samples};
    int made = swr_convert(sound->converter, out, room, (const uint8_t **)frame->extended_data, frame->nb_samples);
    if (made <= 0) return;
    chromaprint_feed(sound->print, sound->samples, made);
    sound->taken += made;
}

typedef struct {
    gray_plane small, large;
    int64_t next, first, last;
    int frames;
} picture_track;

static int64_t milliseconds(const AVFrame *frame, AVRational base) {
    int64_t time = frame->best_effort_timestamp;
    return time == AV_NOPTS_VALUE ? -1 : av_rescale_q(time, base, (AVRational){1, 1000});
}

static void take_frame(
    picture_track *pictures, const AVFrame *frame, AVRational base, void *context, gray_taker taker) {
    int64_t time = milliseconds(frame, base);
    if (pictures->frames == 0) pictures->first = time < 0 ? 0 : time;
    time = time < 0 ? pictures->last + 1 : time - pictures->first;
    if (time < 0) time = 0;
    pictures->last = time;
    if (pictures->frames > 0 && time < pictures->next) return;
    if (scale(&pictures->small, frame, small_side) != 0 || scale(&pictures->large, frame, large_side) != 0) return;
    pictures->frames++;
    pictures->next = (time * frames_per_second / 1000 + 1) * 1000 / frames_per_second;
    taker(
        context, time, pictures->small.bytes, pictures->small.width, pictures->small.height, pictures->large.bytes,
        pictures->large.width, pictures->large.height);
}

static void tell_fields(AVDictionary *fields, void *context, field_taker taker) {
    const AVDictionaryEntry *entry = NULL;
    while ((entry = av_dict_get(fields, "", entry, AV_DICT_IGNORE_SUFFIX))) taker(context, entry->key, entry->value);
}

int decode_file(
    const char *path, decoding_limits limits, void *context, gray_taker taker, field_taker field, decoded_info *info,
    uint32_t **fingerprint, int *fingerprint_count, char *reason) {
    av_log_set_level(AV_LOG_QUIET);
    memset(info, 0, sizeof *info);
    info->milliseconds = -1;
    *fingerprint = NULL;
    *fingerprint_count = 0;
    AVFormatContext *file = NULL;
    AVDictionary *options = NULL;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set(&options, "format_whitelist", formats, 0);
    av_dict_set(&options, "enable_drefs", "0", 0);
    int code = avformat_open_input(&file, path, NULL, &options);
    av_dict_free(&options);
    if (code < 0) return fail(reason, "no known container", code);
    copy(info->container, sizeof info->container, file->iformat->name);
    file->max_analyze_duration = 5 * AV_TIME_BASE;
    file->max_streams = 64;
    code = avformat_find_stream_info(file, NULL);
    if (code < 0) {
        avformat_close_input(&file);
        return fail(reason, "its streams cannot be read", code);
    }
    tell_fields(file->metadata, context, field);
    if (file->duration != AV_NOPTS_VALUE) info->milliseconds = file->duration / (AV_TIME_BASE / 1000);

    track video = {0}, audio = {0};
    int has_video = open_track(file, AVMEDIA_TYPE_VIDEO, &limits, &video, reason);
    int has_audio = open_track(file, AVMEDIA_TYPE_AUDIO, &limits, &audio, reason);
    int result = 0;
    if (has_video != 0 && has_audio != 0) {
        if (has_video > 0 && has_audio > 0) fail(reason, "neither video nor sound in it", 0);
        result = -1;
    }
    picture_track pictures = {0};
    sound_print sound = {0};
    AVPacket *packet = av_packet_alloc();
    AVFrame *frame = av_frame_alloc();
    if (!packet || !frame) result = fail(reason, "no memory", 0);
    if (result == 0 && has_video == 0) {
        copy(info->video_codec, sizeof info->video_codec, avcodec_get_name(video.codec->codec_id));
        info->width = video.codec->width;
        info->height = video.codec->height;
        tell_fields(video.stream->metadata, context, field);
    }
    if (result == 0 && has_audio == 0) {
        copy(info->audio_codec, sizeof info->audio_codec, avcodec_get_name(audio.codec->codec_id));
        tell_fields(audio.stream->metadata, context, field);
        sound.print = chromaprint_new(CHROMAPRINT_ALGORITHM_DEFAULT);
        if (sound.print) chromaprint_start(sound.print, sound_rate, 1);
    }
    int64_t max_samples = limits.max_milliseconds * sound_rate / 1000;
    int64_t packets = 0;
    while (result == 0) {
        code = av_read_frame(file, packet);
        int is_end = code < 0;
        if (!is_end && ++packets > limits.max_packets) {
            info->was_cut = 1;
            is_end = 1;
        }
        for (int round = 0; round < 2; round++) {
            track *track = round == 0 ? &video : &audio;
            if (!track->codec || (!is_end && packet->stream_index != track->stream->index)) continue;
            // A packet that cannot be decoded is passed over, as players do.
            if (avcodec_send_packet(track->codec, is_end ? NULL : packet) < 0) continue;
            while (avcodec_receive_frame(track->codec, frame) >= 0) {
                if (round == 0 && pictures.last <= limits.max_milliseconds) {
                    take_frame(&pictures, frame, track->stream->time_base, context, taker);
                } else if (round == 1) {
                    take_sound(&sound, frame, max_samples);
                }
                av_frame_unref(frame);
            }
        }
        if (!is_end) av_packet_unref(packet);
        int video_is_over = !video.codec || pictures.last > limits.max_milliseconds;
        int audio_is_over = !audio.codec || sound.taken >= max_samples;
        if (!is_end && video_is_over && audio_is_over) {
            info->was_cut = 1;
            is_end = 1;
        }
        if (is_end) break;
    }
    if (result == 0 && has_video == 0 && pictures.frames == 0 && sound.taken == 0) {
        result = fail(reason, "no frame of it can be decoded", 0);
    }
    if (result == 0 && info->milliseconds < 0) info->milliseconds = pictures.last;
    if (result == 0 && sound.print && sound.taken > 0 && chromaprint_finish(sound.print)) {
        uint32_t *raw = NULL;
        int count = 0;
        if (chromaprint_get_raw_fingerprint(sound.print, &raw, &count) && count > 0) {
            *fingerprint = malloc((size_t)count * sizeof **fingerprint);
            if (*fingerprint) {
                memcpy(*fingerprint, raw, (size_t)count * sizeof **fingerprint);
                *fingerprint_count = count;
            }
        }
        if (raw) chromaprint_dealloc(raw);
    }
    if (sound.print) chromaprint_free(sound.print);
    swr_free(&sound.converter);
    av_channel_layout_uninit(&sound.layout);
    free(sound.samples);
    release(&pictures.small);
    release(&pictures.large);
    av_frame_free(&frame);
    av_packet_free(&packet);
    avcodec_free_context(&video.codec);
    avcodec_free_context(&audio.codec);
    avformat_close_input(&file);
    return result;
}

int decode_jpeg(
    const uint8_t *bytes, unsigned long count, int64_t max_pixels, uint8_t **gray, int *width, int *height,
    int *full_width, int *full_height, char *reason) {
    tjhandle handle = tjInitDecompress();
    if (!handle) return fail(reason, "no memory", 0);
    int sampling = 0, space = 0;
    *gray = NULL;
    int result = 0;
    if (tjDecompressHeader3(handle, bytes, count, full_width, full_height, &sampling, &space) != 0) {
        snprintf(reason, REASON_SIZE, "%.120s", tjGetErrorStr2(handle));
        result = -1;
    } else if ((int64_t)*full_width * *full_height > max_pixels) {
        result = fail(reason, "more pixels than the limit", 0);
    } else {
        int factors = 0;
        tjscalingfactor *factor = tjGetScalingFactors(&factors);
        int longer = *full_width > *full_height ? *full_width : *full_height;
        tjscalingfactor best = {1, 1};
        for (int place = 0; place < factors; place++) {
            // Eighths only: halves, quarters and eighths are quick, and none is an enlargement.
            if (factor[place].num != 1) continue;
            if (TJSCALED(longer, factor[place]) >= 512 && factor[place].denom > best.denom) best = factor[place];
        }
        *width = TJSCALED(*full_width, best);
        *height = TJSCALED(*full_height, best);
        *gray = malloc((size_t)*width * *height);
        if (!*gray) {
            result = fail(reason, "no memory", 0);
        } else if (
            tjDecompress2(handle, bytes, count, *gray, *width, 0, *height, TJPF_GRAY, TJFLAG_FASTDCT) != 0
            && tjGetErrorCode(handle) == TJERR_FATAL) {
            snprintf(reason, REASON_SIZE, "%.120s", tjGetErrorStr2(handle));
            result = -1;
        }
    }
    if (result != 0) {
        free(*gray);
        *gray = NULL;
    }
    tjDestroy(handle);
    return result;
}

void decoding_free(void *memory) { free(memory); }

int find_codes(const uint8_t *gray, int width, int height, void *context, code_taker taker) {
    zbar_image_scanner_t *scanner = zbar_image_scanner_create();
    if (!scanner) return -1;
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
    zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
    zbar_image_t *image = zbar_image_create();
    zbar_image_set_format(image, zbar_fourcc('Y', '8', '0', '0'));
    zbar_image_set_size(image, (unsigned)width, (unsigned)height);
    zbar_image_set_data(image, gray, (unsigned long)width * height, NULL);
    int count = zbar_scan_image(scanner, image);
    for (const zbar_symbol_t *symbol = zbar_image_first_symbol(image); symbol; symbol = zbar_symbol_next(symbol)) {
        taker(context, zbar_symbol_get_data(symbol), zbar_symbol_get_data_length(symbol));
    }
    zbar_image_destroy(image);
    zbar_image_scanner_destroy(scanner);
    return count < 0 ? -1 : 0;
}

int hash_file(const char *path, uint8_t digest[32]) {
    FILE *file = fopen(path, "rb");
    if (!file) return -1;
    struct AVSHA *hash = av_sha_alloc();
    static uint8_t buffer[1 << 16];
    int result = hash && av_sha_init(hash, 256) == 0 ? 0 : -1;
    size_t count = 0;
    while (result == 0 && (count = fread(buffer, 1, sizeof buffer, file)) > 0) av_sha_update(hash, buffer, count);
    if (ferror(file)) result = -1;
    if (result == 0) av_sha_final(hash, digest);
    av_free(hash);
    fclose(file);
    return result;
}
