// Ties in plain single-threaded C++: what one core allows with ordinary data structures and no quoting in the CSV.
// usage: ties_plain CSV OUT WINDOW SUPPORT   (object_id,account_id,content_id,timestamp_share)
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <vector>

using std::vector;

// Open addressing; a slot holds a 32-bit tag and a 32-bit number plus one.
struct Interner {
    vector<uint64_t> slots;
    vector<const char *> texts;
    vector<uint32_t> lengths;
    uint64_t mask;
    static constexpr uint64_t tagMask = 0xffffffff00000000ull;

    Interner() : slots(1 << 16), mask((1 << 16) - 1) {}

    static uint64_t hash(const char *text, uint32_t length) {
        uint64_t h = length * 0x9E3779B97F4A7C15ull, word = 0;
        while (length >= 8) {
            memcpy(&word, text, 8);
            h = (h ^ word) * 0xff51afd7ed558ccdull;
            h ^= h >> 32;
            text += 8;
            length -= 8;
        }
        word = 0;
        memcpy(&word, text, length);
        h = (h ^ word) * 0xff51afd7ed558ccdull;
        h ^= h >> 29;
        h *= 0x94d049bb133111ebull;
        return h ^ (h >> 32);
    }

    uint32_t number(const char *text, uint32_t length) {
        uint64_t h = hash(text, length), tag = h & tagMask;
        for (uint64_t i = h & mask;; i = (i + 1) & mask) {
            uint64_t slot = slots[i];
            if (!slot) {
                uint32_t id = texts.size();
                texts.push_back(text);
                lengths.push_back(length);
                slots[i] = tag | (id + 1);
                if (texts.size() * 2 > mask) grow();
                return id;
            }
            uint32_t id = uint32_t(slot) - 1;
            if ((slot & tagMask) == tag && lengths[id] == length && !memcmp(texts[id], text, length)) return id;
        }
    }

    void grow() {
        uint64_t wider = mask * 4 + 3;
        vector<uint64_t> larger(wider + 1);
        for (uint32_t id = 0; id < texts.size(); id++) {
            uint64_t h = hash(texts[id], lengths[id]), i = h & wider;
            while (larger[i]) i = (i + 1) & wider;
            larger[i] = (h & tagMask) | (id + 1);
        }
        slots.swap(larger);
        mask = wider;
    }
};

struct Post {
    uint32_t time, account;
};

struct Meeting {
    uint64_t pair;
    uint32_t object;
};

template <class Key> void radixSort(vector<Meeting> &items, Key key, int bits) {
    vector<Meeting> other(items.size());
    for (int shift = 0; shift < bits; shift += 11) {
        size_t starts[2049] = {};
        for (auto &item : items) starts[((key(item) >> shift) & 2047) + 1]++;
        for (int i = 0; i < 2048; i++) starts[i + 1] += starts[i];
        for (auto &item : items) other[starts[(key(item) >> shift) & 2047]++] = item;
        items.swap(other);
    }
}

int main(int count, char **arguments) {
    if (count < 5) {
        puts("usage: ties_plain CSV OUT WINDOW SUPPORT");
        return 2;
    }
    int file = open(arguments[1], O_RDONLY);
    struct stat status;
    fstat(file, &status);
    const char *begin = (const char *)mmap(0, status.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    uint32_t window = atoi(arguments[3]), least = atoi(arguments[4]);
    const char *p = begin, *end = begin + status.st_size;
    p = (const char *)memchr(p, '\n', end - p) + 1;
    Interner objects, accounts;
    vector<uint32_t> objectOf, accountOf, timeOf;
    for (auto *column : {&objectOf, &accountOf, &timeOf}) column->reserve(status.st_size / 45);
    while (p < end) {
        const char *field = p;
        while (*p != ',') p++;
        objectOf.push_back(objects.number(field, p - field));
        field = ++p;
        while (*p != ',') p++;
        accountOf.push_back(accounts.number(field, p - field));
        p++;
        while (*p != ',') p++;
        p++;
        uint32_t time = 0;
        while (p < end && *p >= '0') time = time * 10 + (*p++ - '0');
        timeOf.push_back(time);
        while (p < end && *p++ != '\n') {}
    }
    size_t posts = objectOf.size(), objectCount = objects.texts.size();
    vector<uint32_t> starts(objectCount + 2);
    for (uint32_t object : objectOf) starts[object + 2]++;
    for (size_t i = 0; i < objectCount; i++) starts[i + 2] += starts[i + 1];
    vector<Post> sorted(posts);
    for (size_t i = 0; i < posts; i++) sorted[starts[objectOf[i] + 1]++] = {timeOf[i], accountOf[i]};
    vector<Meeting> meetings;
    for (size_t object = 0; object < objectCount; object++) {
        Post *first = &sorted[starts[object]], *last = sorted.data() + starts[object + 1];
        auto earlier = [](const Post &a, const Post &b) { return a.time < b.time; };
        if (!std::is_sorted(first, last, earlier)) std::sort(first, last, earlier);
        for (Post *i = first; i < last; i++)
            for (Post *j = i + 1; j < last && j->time - i->time <= window; j++)
                if (i->account != j->account) {
                    uint64_t low = std::min(i->account, j->account), high = std::max(i->account, j->account);
                    meetings.push_back({low << 32 | high, uint32_t(object)});
                }
    }
    int bits = 1;
    while ((1ull << bits) < accounts.texts.size()) bits++;
    // Meetings come in order of object; a stable sort by pair keeps objects ascending inside a pair.
    radixSort(meetings, [](const Meeting &m) { return m.pair & 0xffffffffull; }, bits);
    radixSort(meetings, [](const Meeting &m) { return m.pair >> 32; }, bits);
    FILE *out = fopen(arguments[2], "w");
    fputs("account_a,account_b,support,post_pairs\n", out);
    for (size_t i = 0; i < meetings.size();) {
        size_t j = i;
        uint32_t support = 0, last = ~0u;
        for (; j < meetings.size() && meetings[j].pair == meetings[i].pair; j++)
            if (meetings[j].object != last) {
                support++;
                last = meetings[j].object;
            }
        if (support >= least) {
            uint32_t a = meetings[i].pair >> 32, b = uint32_t(meetings[i].pair);
            fprintf(out, "%.*s,%.*s,%u,%zu\n", accounts.lengths[a], accounts.texts[a], accounts.lengths[b],
                    accounts.texts[b], support, j - i);
        }
        i = j;
    }
    fclose(out);
}
