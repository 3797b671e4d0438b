#include "decoding.h"
#include "opening.h"

#include <chromaprint.h>
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int frames_per_second = 4;
static const int large_side = 720;

static void copy(char *target, size_t size, const char *text) { snprintf(target, size, "%s", text ? text : ""); }

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
                &sound->converter, &mono, AV_SAMPLE_FMT_S16, sound_rate, (AVChannelLayout *)&frame->ch_layout,
                frame->format, frame->sample_rate, 0, NULL)
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
    plane small, large;
    int64_t next, first, last;
    int frames, seen, small_side;
    const color_request *requests;
    int request_count;
    int *answered; // how many times of each request
    plane *colors;
} picture_track;

// Hands a frame in color to each request whose next time has come; one frame may answer several times.
static void answer_requests(
    picture_track *pictures, const AVFrame *frame, int64_t time, void *context, color_taker taker) {
    for (int place = 0; place < pictures->request_count; place++) {
        const color_request *request = pictures->requests + place;
        int *answered = pictures->answered + place;
        if (*answered >= request->count || time < request->times[*answered]) continue;
        while (*answered < request->count && time >= request->times[*answered]) ++*answered;
        plane *colors = pictures->colors + place;
        if (scale_colors(colors, frame, request->shorter_side) == 0) {
            taker(context, place, time, colors->bytes, colors->width, colors->height);
        }
    }
}

static int64_t milliseconds(const AVFrame *frame, AVRational base) {
    int64_t time = frame->best_effort_timestamp;
    return time == AV_NOPTS_VALUE ? -1 : av_rescale_q(time, base, (AVRational){1, 1000});
}

static void take_frame(
    picture_track *pictures, track *track, const AVFrame *frame, void *context, gray_taker taker,
    color_taker color_taker) {
    int64_t time = milliseconds(frame, track->stream->time_base);
    if (pictures->seen++ == 0) pictures->first = time < 0 ? 0 : time;
    time = time < 0 ? pictures->last + 1 : time - pictures->first;
    if (time < 0) time = 0;
    // Too few frames are left: from here on all are decoded.
    if (track->codec->skip_frame == AVDISCARD_NONREF && time - pictures->last > 1000 / frames_per_second) {
        track->codec->skip_frame = AVDISCARD_DEFAULT;
    }
    pictures->last = time;
    answer_requests(pictures, frame, time, context, color_taker);
    if (pictures->frames > 0 && time < pictures->next) return;
    if (scale_gray(&pictures->small, frame, pictures->small_side) != 0
        || scale_gray(&pictures->large, frame, large_side) != 0) {
        return;
    }
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
    const char *path, decoding_limits limits, const color_request *requests, int request_count, void *context,
    gray_taker taker, color_taker color_taker, field_taker field, decoded_info *info, uint32_t **fingerprint,
    int *fingerprint_count, char *reason) {
    memset(info, 0, sizeof *info);
    info->milliseconds = -1;
    *fingerprint = NULL;
    *fingerprint_count = 0;
    AVFormatContext *file = NULL;
    if (open_container(path, &file, reason) != 0) return -1;
    copy(info->container, sizeof info->container, file->iformat->name);
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
    picture_track pictures = {.small_side = limits.small_side, .requests = requests, .request_count = request_count};
    if (request_count > 0) {
        pictures.answered = calloc((size_t)request_count, sizeof *pictures.answered);
        pictures.colors = calloc((size_t)request_count, sizeof *pictures.colors);
        if (!pictures.answered || !pictures.colors) pictures.request_count = 0;
    }
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
        int code = av_read_frame(file, packet);
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
                    take_frame(&pictures, track, frame, context, taker, color_taker);
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
    for (int place = 0; place < pictures.request_count; place++) release(&pictures.colors[place]);
    free(pictures.answered);
    free(pictures.colors);
    av_frame_free(&frame);
    av_packet_free(&packet);
    avcodec_free_context(&video.codec);
    avcodec_free_context(&audio.codec);
    avformat_close_input(&file);
    return result;
}

void decoding_free(void *memory) { free(memory); }
