#include "opening.h"

#include <stdlib.h>

int scale(plane *plane, const AVFrame *frame, int width, int height, enum AVPixelFormat format) {
    if (frame->width < 1 || frame->height < 1) return -1;
    int channels = format == AV_PIX_FMT_GRAY8 ? 1 : 3;
    plane->scaler = sws_getCachedContext(
        plane->scaler, frame->width, frame->height, frame->format, width, height, format, SWS_AREA, NULL, NULL, NULL);
    if (!plane->scaler) return -1;
    if (!plane->bytes || width != plane->width || height != plane->height) {
        free(plane->bytes);
        // The scaler writes whole vectors.
        plane->bytes = malloc((size_t)width * height * channels + 64);
        if (!plane->bytes) return -1;
        plane->width = width;
        plane->height = height;
    }
    uint8_t *planes[4] = {plane->bytes};
    int strides[4] = {width * channels};
    return sws_scale(
               plane->scaler, (const uint8_t *const *)frame->data, frame->linesize, 0, frame->height, planes, strides)
            == height
        ? 0
        : -1;
}

// The sides of a picture of which one was shortened to `side`; the other is `length` now.
static int in_proportion(int length, int side, int measured) {
    int result = (int)(((int64_t)length * side + measured / 2) / measured);
    return result < 1 ? 1 : result;
}

int scale_gray(plane *plane, const AVFrame *frame, int longer_side) {
    int longer = frame->width > frame->height ? frame->width : frame->height;
    if (longer <= longer_side) return scale(plane, frame, frame->width, frame->height, AV_PIX_FMT_GRAY8);
    return scale(
        plane, frame, in_proportion(frame->width, longer_side, longer),
        in_proportion(frame->height, longer_side, longer), AV_PIX_FMT_GRAY8);
}

int scale_colors(plane *plane, const AVFrame *frame, int shorter_side) {
    int shorter = frame->width < frame->height ? frame->width : frame->height;
    int longer = frame->width < frame->height ? frame->height : frame->width;
    // A picture may be a strip; what is handed on stays small.
    if (longer > 8 * (int64_t)shorter_side && shorter <= shorter_side) {
        int side = 8 * shorter_side;
        return scale(
            plane, frame, in_proportion(frame->width, side, longer), in_proportion(frame->height, side, longer),
            AV_PIX_FMT_RGB24);
    }
    if (shorter <= shorter_side) return scale(plane, frame, frame->width, frame->height, AV_PIX_FMT_RGB24);
    int width = in_proportion(frame->width, shorter_side, shorter);
    int height = in_proportion(frame->height, shorter_side, shorter);
    int most = 8 * shorter_side;
    return scale(plane, frame, width > most ? most : width, height > most ? most : height, AV_PIX_FMT_RGB24);
}

void release(plane *plane) {
    sws_freeContext(plane->scaler);
    free(plane->bytes);
}

int shrink_gray(
    const uint8_t *pixels, int full_width, int full_height, int longer_side, uint8_t **gray, int *width, int *height) {
    AVFrame frame = {.width = full_width, .height = full_height, .format = AV_PIX_FMT_GRAY8};
    frame.data[0] = (uint8_t *)pixels;
    frame.linesize[0] = full_width;
    plane small = {0};
    int result = scale_gray(&small, &frame, longer_side);
    sws_freeContext(small.scaler);
    *gray = small.bytes;
    *width = small.width;
    *height = small.height;
    return result;
}
