/* How fast SQLite itself takes the rows that a post makes in a case file: a post with its unique id, a sighting, a caption
 * with its hash index, and five uses, by prepared statements in one transaction, on one core. Nothing is read, hashed or
 * looked up.
 *
 * usage: rows_plain FILE POSTS; prints the seconds.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static sqlite3 *base;

static void run(const char *sql) {
    char *error = NULL;
    if (sqlite3_exec(base, sql, NULL, NULL, &error) != SQLITE_OK) {
        fprintf(stderr, "%s\n", error);
        exit(1);
    }
}

static sqlite3_stmt *prepared(const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(base, sql, -1, &statement, NULL) != SQLITE_OK) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(base));
        exit(1);
    }
    return statement;
}

static void step(sqlite3_stmt *statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(base));
        exit(1);
    }
    sqlite3_reset(statement);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    const long posts = atol(arguments[2]);
    remove(arguments[1]);
    sqlite3_open_v2(arguments[1], &base, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
    run("PRAGMA page_size = 16384; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;"
        "CREATE TABLE post(id INTEGER PRIMARY KEY, platform INTEGER NOT NULL, native TEXT NOT NULL, kind TEXT NOT NULL,"
        " account INTEGER, time INTEGER, precision TEXT, origin TEXT, first_sighting INTEGER, last_sighting INTEGER,"
        " UNIQUE(platform, native)) STRICT;"
        "CREATE TABLE sighting(id INTEGER PRIMARY KEY, post INTEGER NOT NULL, source INTEGER, record INTEGER, line INTEGER,"
        " captured INTEGER, account INTEGER, kind TEXT, time INTEGER, precision TEXT, origin TEXT, caption INTEGER,"
        " language TEXT, region TEXT, plays INTEGER, likes INTEGER, comments INTEGER, shares INTEGER, saves INTEGER,"
        " ai_label TEXT) STRICT;"
        "CREATE TABLE asset(id INTEGER PRIMARY KEY, layer INTEGER NOT NULL, key TEXT NOT NULL, hash INTEGER NOT NULL) STRICT;"
        "CREATE INDEX asset_by_hash ON asset(hash);"
        "CREATE TABLE use(post INTEGER NOT NULL, asset INTEGER NOT NULL, place INTEGER NOT NULL, sighting INTEGER NOT NULL,"
        " PRIMARY KEY(post, asset)) STRICT, WITHOUT ROWID;");
    const double begin = now();
    run("BEGIN IMMEDIATE");
    sqlite3_stmt *post = prepared("INSERT INTO post VALUES (?1, 1, ?2, 'video', ?3, ?4, 'second', 'field', ?1, ?1)");
    sqlite3_stmt *sighting = prepared(
        "INSERT INTO sighting VALUES (?1, ?1, 1, ?1, ?1, NULL, ?2, 'video', ?3, 'second', 'field', ?1, NULL, 'SG', ?4, ?4, 5, 3,"
        " 7, 'unknown')");
    sqlite3_stmt *asset = prepared("INSERT INTO asset(layer, key, hash) VALUES (1, ?1, ?2)");
    sqlite3_stmt *use = prepared("INSERT INTO use VALUES (?1, ?2, ?3, ?1)");
    unsigned long long random = 88172645463325252ULL;
    char text[320], id[32];
    for (long number = 1; number <= posts; number++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        const long long seconds = 1727740800LL + number * 7 % 2592000;
        snprintf(id, sizeof id, "%llu", ((unsigned long long)seconds << 32) | (number & 0xFFFFFFF));
        sqlite3_bind_int64(post, 1, number);
        sqlite3_bind_text(post, 2, id, -1, SQLITE_STATIC);
        sqlite3_bind_int64(post, 3, (long long)(random % 4000));
        sqlite3_bind_int64(post, 4, seconds * 1000);
        step(post);
        snprintf(text, sizeof text, "caption %ld %llu of about the length that captions have, with a few words and two tags #a #b",
                 number, random);
        sqlite3_bind_text(asset, 1, text, -1, SQLITE_STATIC);
        sqlite3_bind_int64(asset, 2, (long long)random);
        step(asset);
        sqlite3_bind_int64(sighting, 1, number);
        sqlite3_bind_int64(sighting, 2, (long long)(random % 4000));
        sqlite3_bind_int64(sighting, 3, seconds * 1000);
        sqlite3_bind_int64(sighting, 4, number % 5000);
        step(sighting);
        for (int place = 0; place < 5; place++) {
            sqlite3_bind_int64(use, 1, number);
            sqlite3_bind_int64(use, 2, place == 0 ? number : posts + place * 20000 + (long long)((random >> place * 8) % 20000));
            sqlite3_bind_int64(use, 3, place);
            step(use);
        }
    }
    run("CREATE INDEX sighting_by_post ON sighting(post)");
    run("COMMIT");
    printf("%f\n", now() - begin);
    return 0;
}
