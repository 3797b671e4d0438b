#include "decoding.h"
#include "opening.h"

#include <stdlib.h>
#include <string.h>

int64_t told_length(const char *path) {
    char reason[REASON_SIZE];
    AVFormatContext *file = NULL;
    if (open_container(path, &file, reason) != 0) return -1;
    int64_t length = file->duration == AV_NOPTS_VALUE ? -1 : file->duration / (AV_TIME_BASE / 1000);
    avformat_close_input(&file);
    return length;
}

// Decodes from the keyframe before a moment up to it. The frame is left in `frame`; -1 where there is none.
static int decode_until(
    AVFormatContext *file, const track *video, int64_t target, AVPacket *packet, AVFrame *spare, AVFrame *frame,
    int64_t max_packets) {
    int has_frame = 0, is_over = 0;
    av_frame_unref(frame);
    for (int64_t packets = 0; !is_over; packets++) {
        is_over = av_read_frame(file, packet) < 0 || packets > max_packets;
        if (!is_over && packet->stream_index != video->stream->index) {
            av_packet_unref(packet);
            continue;
        }
        int sent = avcodec_send_packet(video->codec, is_over ? NULL : packet);
        if (!is_over) av_packet_unref(packet);
        if (sent < 0) continue;
        while (avcodec_receive_frame(video->codec, spare) >= 0) {
            int64_t time = spare->best_effort_timestamp;
            av_frame_unref(frame);
            av_frame_move_ref(frame, spare);
            has_frame = 1;
            if (time != AV_NOPTS_VALUE && time >= target) return 0;
        }
    }
    return has_frame ? 0 : -1;
}

int decode_frames(
    const char *path, decoding_limits limits, const color_request *request, void *context, color_taker taker,
    char *reason) {
    AVFormatContext *file = NULL;
    if (open_container(path, &file, reason) != 0) return -1;
    track video = {0};
    int result = open_track(file, AVMEDIA_TYPE_VIDEO, &limits, &video, reason);
    if (result > 0) result = fail(reason, "no picture in it", 0);
    AVPacket *packet = av_packet_alloc();
    AVFrame *spare = av_frame_alloc(), *frame = av_frame_alloc();
    plane colors = {0};
    if (!packet || !spare || !frame) result = fail(reason, "no memory", 0);
    for (int place = 0; result == 0 && place < request->count; place++) {
        int64_t start = video.stream->start_time == AV_NOPTS_VALUE ? 0 : video.stream->start_time;
        int64_t target =
            start + av_rescale_q(request->times[place], (AVRational){1, 1000}, video.stream->time_base);
        // Pictures cannot be sought in: the one frame is read once, and answers all.
        if (place > 0 || request->times[place] > 0) {
            if (av_seek_frame(file, video.stream->index, target, AVSEEK_FLAG_BACKWARD) >= 0) {
                avcodec_flush_buffers(video.codec);
            }
        }
        int found = decode_until(file, &video, target, packet, spare, frame, limits.max_packets);
        if (found != 0 && !colors.bytes) {
            result = fail(reason, "no frame of it can be decoded", 0);
        } else if (found == 0 && scale_colors(&colors, frame, request->shorter_side) != 0) {
            result = fail(reason, "it cannot be scaled", 0);
        } else {
            taker(context, place, request->times[place], colors.bytes, colors.width, colors.height);
        }
    }
    release(&colors);
    av_frame_free(&spare);
    av_frame_free(&frame);
    av_packet_free(&packet);
    avcodec_free_context(&video.codec);
    avformat_close_input(&file);
    return result;
}

int encode_png(const uint8_t *colors, int width, int height, uint8_t **bytes, int *count) {
    *bytes = NULL;
    const AVCodec *encoder = avcodec_find_encoder(AV_CODEC_ID_PNG);
    AVCodecContext *codec = encoder ? avcodec_alloc_context3(encoder) : NULL;
    AVFrame *frame = av_frame_alloc();
    AVPacket *packet = av_packet_alloc();
    int result = -1;
    if (codec && frame && packet) {
        codec->width = frame->width = width;
        codec->height = frame->height = height;
        codec->pix_fmt = AV_PIX_FMT_RGB24;
        frame->format = AV_PIX_FMT_RGB24;
        codec->time_base = (AVRational){1, 25};
        codec->thread_count = 1;
        if (avcodec_open2(codec, encoder, NULL) >= 0 && av_frame_get_buffer(frame, 0) >= 0) {
            for (int row = 0; row < height; row++) {
                uint8_t *target = frame->data[0] + (size_t)row * frame->linesize[0];
                memcpy(target, colors + (size_t)row * width * 3, (size_t)width * 3);
            }
            if (avcodec_send_frame(codec, frame) >= 0 && avcodec_receive_packet(codec, packet) >= 0
                && (*bytes = malloc((size_t)packet->size))) {
                memcpy(*bytes, packet->data, (size_t)packet->size);
                *count = packet->size;
                result = 0;
            }
        }
    }
    av_packet_free(&packet);
    av_frame_free(&frame);
    avcodec_free_context(&codec);
    return result;
}
