#include "decoding.h"
#include "opening.h"

#include <stdio.h>
#include <stdlib.h>
#include <turbojpeg.h>

// Codes of a ninth of the width of a phone's picture can be read from this on; hashes need less.
static const int least_side = 700;

// The size of a picture that may be decoded, and how its colors are meant.
static int read_header(
    tjhandle handle, const uint8_t *bytes, unsigned long count, int64_t max_pixels, int *width, int *height, int *space,
    char *reason) {
    int sampling = 0;
    if (tjDecompressHeader3(handle, bytes, count, width, height, &sampling, space) != 0) {
        snprintf(reason, REASON_SIZE, "%.120s", tjGetErrorStr2(handle));
        return -1;
    }
    if (*width < 1 || *height < 1) return fail(reason, "no picture in it", 0);
    if ((int64_t)*width * *height > max_pixels) return fail(reason, "more pixels than the limit", 0);
    return 0;
}

int decode_jpeg(
    const uint8_t *bytes, unsigned long count, int64_t max_pixels, uint8_t **gray, int *width, int *height,
    int *full_width, int *full_height, char *reason) {
    tjhandle handle = tjInitDecompress();
    if (!handle) return fail(reason, "no memory", 0);
    int space = 0;
    *gray = NULL;
    int result = read_header(handle, bytes, count, max_pixels, full_width, full_height, &space, reason);
    if (result == 0) {
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
    int space = 0;
    *colors = NULL;
    AVFrame frame = {0};
    plane scaled = {0};
    int result = read_header(handle, bytes, count, max_pixels, full_width, full_height, &space, reason);
    if (result == 0 && (space == TJCS_CMYK || space == TJCS_YCCK)) {
        result = fail(reason, "its colors are not read (CMYK)", 0);
    } else if (result == 0) {
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
