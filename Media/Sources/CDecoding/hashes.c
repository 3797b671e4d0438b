#define _GNU_SOURCE // memmem
#include "decoding.h"

#include <libavutil/mem.h>
#include <libavutil/sha.h>
#include <stdio.h>
#include <string.h>

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

int hash_outside(
    const uint8_t *bytes, int64_t count, const int64_t *starts, const int64_t *ends, int range_count,
    uint8_t digest[32]) {
    struct AVSHA *hash = av_sha_alloc();
    if (!hash || av_sha_init(hash, 256) != 0) {
        av_free(hash);
        return -1;
    }
    int64_t at = 0;
    for (int place = 0; place <= range_count; place++) {
        int64_t end = place < range_count && starts[place] < count ? starts[place] : count;
        if (end > at) av_sha_update(hash, bytes + at, (size_t)(end - at));
        at = place < range_count && ends[place] > at ? ends[place] : at;
    }
    av_sha_final(hash, digest);
    av_free(hash);
    return 0;
}

int64_t find_bytes(const uint8_t *bytes, int64_t from, int64_t count, const char *text) {
    if (from >= count) return -1;
    const uint8_t *found = memmem(bytes + from, (size_t)(count - from), text, strlen(text));
    return found ? found - bytes : -1;
}
