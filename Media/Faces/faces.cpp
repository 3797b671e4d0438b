// Faces by dlib, behind a plain C interface: a library of its own, loaded while troupe-media runs, so that nothing else
// needs dlib's headers. Built by `make media-models`.

#include <dlib/dnn.h>
#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/image_transforms.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

namespace {
using namespace dlib;

// The residual network that dlib's face recognition model was trained as ("Deep Residual Learning for Image
// Recognition", with 29 layers and half of the filters); the model file fits no other.
template <int filters, template <typename> class NORMALIZE, int stride, typename BELOW>
using block = NORMALIZE<con<filters, 3, 3, 1, 1, relu<NORMALIZE<con<filters, 3, 3, stride, stride, BELOW>>>>>;

template <template <int, template <typename> class, int, typename> class BLOCK, int filters,
          template <typename> class NORMALIZE, typename BELOW>
using residual = add_prev1<BLOCK<filters, NORMALIZE, 1, tag1<BELOW>>>;

template <template <int, template <typename> class, int, typename> class BLOCK, int filters,
          template <typename> class NORMALIZE, typename BELOW>
using residual_down =
    add_prev2<avg_pool<2, 2, 2, 2, skip1<tag2<BLOCK<filters, NORMALIZE, 2, tag1<BELOW>>>>>>;

template <int filters, typename BELOW>
using keep = relu<residual<block, filters, affine, BELOW>>;
template <int filters, typename BELOW>
using halve = relu<residual_down<block, filters, affine, BELOW>>;

template <typename BELOW>
using level0 = halve<256, BELOW>;
template <typename BELOW>
using level1 = keep<256, keep<256, halve<256, BELOW>>>;
template <typename BELOW>
using level2 = keep<128, keep<128, halve<128, BELOW>>>;
template <typename BELOW>
using level3 = keep<64, keep<64, keep<64, halve<64, BELOW>>>>;
template <typename BELOW>
using level4 = keep<32, keep<32, keep<32, BELOW>>>;

using recognition_network = loss_metric<fc_no_bias<
    128, avg_pool_everything<level0<level1<level2<level3<level4<
             max_pool<3, 3, 2, 2, relu<affine<con<32, 7, 7, 2, 2, input_rgb_image_sized<150>>>>>>>>>>>>>;

struct models {
    frontal_face_detector detector = get_frontal_face_detector();
    std::unique_ptr<shape_predictor> landmarks;
    std::unique_ptr<recognition_network> recognition;
};
std::unique_ptr<models> loaded;

array2d<rgb_pixel> picture(const uint8_t *colors, int width, int height) {
    array2d<rgb_pixel> result(height, width);
    for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
            const uint8_t *pixel = colors + 3 * (static_cast<size_t>(row) * width + column);
            result[row][column] = rgb_pixel(pixel[0], pixel[1], pixel[2]);
        }
    }
    return result;
}
}  // namespace

// No exception leaves these functions.
extern "C" {

int troupe_faces_open(const char *landmarks, const char *recognition) {
    try {
        auto made = std::make_unique<models>();
        if (landmarks && recognition) {
            made->landmarks = std::make_unique<shape_predictor>();
            deserialize(landmarks) >> *made->landmarks;
            made->recognition = std::make_unique<recognition_network>();
            deserialize(recognition) >> *made->recognition;
        }
        loaded = std::move(made);
        return 0;
    } catch (...) {
        return -1;
    }
}

int troupe_faces_find(
    const uint8_t *colors, int width, int height, double threshold, int doubled, int *places, int most) {
    if (!loaded || width < 1 || height < 1) return -1;
    try {
        array2d<unsigned char> gray;
        assign_image(gray, picture(colors, width, height));
        if (doubled) pyramid_up(gray);
        std::vector<std::pair<double, rectangle>> found;
        loaded->detector(gray, found, threshold);
        int count = 0;
        for (const auto &[score, place] : found) {
            if (count == most) break;
            rectangle box = place;
            if (doubled) box = pyramid_down<2>().rect_down(box);
            places[4 * count] = static_cast<int>(box.left());
            places[4 * count + 1] = static_cast<int>(box.top());
            places[4 * count + 2] = static_cast<int>(box.width());
            places[4 * count + 3] = static_cast<int>(box.height());
            count++;
        }
        return count;
    } catch (...) {
        return -1;
    }
}

int troupe_faces_describe(const uint8_t *colors, int width, int height, const int *place, float *description) {
    if (!loaded || !loaded->recognition) return -1;
    try {
        const auto image = picture(colors, width, height);
        const rectangle box(place[0], place[1], place[0] + place[2] - 1, place[1] + place[3] - 1);
        const auto shape = (*loaded->landmarks)(image, box);
        matrix<rgb_pixel> chip;
        extract_image_chip(image, get_face_chip_details(shape, 150, 0.25), chip);
        const matrix<float, 0, 1> numbers = (*loaded->recognition)(chip);
        if (numbers.size() != 128) return -1;
        std::copy(numbers.begin(), numbers.end(), description);
        return 0;
    } catch (...) {
        return -1;
    }
}
}
