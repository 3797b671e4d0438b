#include "decoding.h"
#include "opening.h"

#include <stdio.h>
#include <stdlib.h>
#include <turbojpeg.h>

// Codes of a ninth of the width of a phone's picture can be read from this on; hashes need less.
static const int least_side = 700;

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
    } else if (*full_width < 1 || *full_height < 1) {
        result = fail(reason, "no picture in it", 0);
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
            if (TJSCALED(longer, factor[place]) >= least_side && factor[place].denom > best.denom) best = factor[place];
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

int decode_jpeg_colors(
    const uint8_t *bytes, unsigned long count, int64_t max_pixels, int shorter_side, uint8_t **colors, int *width,
    int *height, int *full_width, int *full_height, char *reason) {
    tjhandle handle = tjInitDecompress();
    if (!handle) return fail(reason, "no memory", 0);
    int sampling = 0, space = 0, result = 0;
    *colors = NULL;
    AVFrame frame = {0};
    plane scaled = {0};
    if (tjDecompressHeader3(handle, bytes, count, full_width, full_height, &sampling, &space) != 0) {
        snprintf(reason, REASON_SIZE, "%.120s", tjGetErrorStr2(handle));
        result = -1;
    } else if (*full_width < 1 || *full_height < 1) {
        result = fail(reason, "no picture in it", 0);
    } else if ((int64_t)*full_width * *full_height > max_pixels) {
        result = fail(reason, "more pixels than the limit", 0);
    } else if (space == TJCS_CMYK || space == TJCS_YCCK) {
        result = fail(reason, "its colors are not read (CMYK)", 0);
    } else {
        int shorter = *full_width < *full_height ? *full_width : *full_height;
        tjscalingfactor best = {1, 1};
        while (best.denom < 8 && shorter / (2 * best.denom) >= shorter_side) best.denom *= 2;
        frame.width = TJSCALED(*full_width, best);
        frame.height = TJSCALED(*full_height, best);
        frame.format = AV_PIX_FMT_RGB24;
        frame.linesize[0] = 3 * frame.width;
        frame.data[0] = malloc((size_t)frame.linesize[0] * frame.height + 64);
        if (!frame.data[0]) {
            result = fail(reason, "no memory", 0);
        } else if (
            tjDecompress2(
                handle, bytes, count, frame.data[0], frame.width, 0, frame.height, TJPF_RGB, TJFLAG_FASTDCT)
                != 0
            && tjGetErrorCode(handle) == TJERR_FATAL) {
            snprintf(reason, REASON_SIZE, "%.120s", tjGetErrorStr2(handle));
            result = -1;
        } else if (scale_colors(&scaled, &frame, shorter_side) != 0) {
            result = fail(reason, "it cannot be scaled", 0);
        } else {
            *colors = scaled.bytes;
            *width = scaled.width;
            *height = scaled.height;
        }
    }
    if (result != 0) free(scaled.bytes);
    sws_freeContext(scaled.scaler);
    free(frame.data[0]);
    tjDestroy(handle);
    return result;
}
