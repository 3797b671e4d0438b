#include "models.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

// What libtroupe-faces.so offers (Media/Faces/faces.cpp).
static int (*open_models)(const char *landmarks, const char *recognition);
static int (*find)(const uint8_t *, int, int, double, int, int *, int);
static int (*describe)(const uint8_t *, int, int, const int *, float *);

int faces_load(const char *library, const char *landmarks, const char *recognition, char *reason) {
    // One thread a child: the program that starts us uses the other cores.
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    setenv("OMP_NUM_THREADS", "1", 1);
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        snprintf(reason, MODELS_REASON_SIZE, "%s", dlerror());
        return -1;
    }
    open_models = (int (*)(const char *, const char *))dlsym(handle, "troupe_faces_open");
    find = (int (*)(const uint8_t *, int, int, double, int, int *, int))dlsym(handle, "troupe_faces_find");
    describe = (int (*)(const uint8_t *, int, int, const int *, float *))dlsym(handle, "troupe_faces_describe");
    if (!open_models || !find || !describe) {
        snprintf(reason, MODELS_REASON_SIZE, "%s is of another version", library);
        find = NULL;
        return -1;
    }
    if (open_models(landmarks, recognition) != 0) {
        snprintf(reason, MODELS_REASON_SIZE, "its models cannot be read");
        find = NULL;
        return -1;
    }
    return 0;
}

int faces_find(
    const uint8_t *colors, int width, int height, double threshold, int doubled, face_place *places, int most) {
    if (!find || most > 256) return -1;
    int numbers[4 * 256];
    int count = find(colors, width, height, threshold, doubled, numbers, most);
    for (int place = 0; place < count; place++) {
        const int *four = numbers + 4 * place;
        places[place] = (face_place){four[0], four[1], four[2], four[3]};
    }
    return count;
}

int faces_describe(const uint8_t *colors, int width, int height, face_place place, float description[128]) {
    if (!describe) return -1;
    const int numbers[4] = {place.x, place.y, place.width, place.height};
    return describe(colors, width, height, numbers, description);
}
