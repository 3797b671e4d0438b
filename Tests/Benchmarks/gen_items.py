#!/usr/bin/env python3
"""SYNTHETIC collector's files for measuring the import: TikTok web items as NDJSON (about 5 kB each, the shape of the
page's items with the addresses, sizes and flags that nobody reads), or a CSV file in the shape of 4CAT's TikTok export.

Nothing comes from a real account. The same options give the same bytes.
"""

import argparse
import json
import random

START = 1727740800  # 2024-10-01T00:00:00Z
WORDS = "шоколад Россия 俄罗斯 你好 朋友们 chocolate friends today new look wow 中国 Singapore market sweet 糖果 love life".split()
EMOJI = ["🍫", "😀", "👩‍👩‍👧", "🌹", "🔥", ""]


def address(rng, length):
    return "https://p16-sign.example.invalid/" + "".join(rng.choices("abcdef0123456789", k=length)) + "?x-expires=1727900000&x-signature=abc%2Bdef"


def item(rng, number, account, time, pads):
    identifier = str(time << 32 | number & 0xFFFFFFF)
    tags = rng.sample(WORDS, rng.randint(0, 4))
    caption = " ".join(rng.choices(WORDS, k=rng.randint(3, 18))) + rng.choice(EMOJI) + "".join(f" #{tag}" for tag in tags)
    sound = rng.randint(1, 20_000)
    return {
        "id": identifier, "desc": caption, "createTime": time, "scheduleTime": 0, "video": pads[number % len(pads)],
        "author": {
            "id": str(7_000_000_000_000_000_000 + account), "shortId": "", "uniqueId": f"syn.{account}", "nickname": f"Syn {account}",
            "avatarLarger": pads[0]["cover"], "avatarMedium": pads[1]["cover"], "avatarThumb": pads[2]["cover"],
            "signature": "synthetic " * 6, "createTime": 0, "verified": False, "secUid": f"MS4wLjABAAAA{account:040d}", "ftc": False,
            "relation": 0, "openFavorite": False, "commentSetting": 0, "duetSetting": 0, "stitchSetting": 0, "privateAccount": False,
            "secret": False, "isADVirtual": False, "roomId": "", "uniqueIdModifyTime": 0, "ttSeller": False,
        },
        "music": {
            "id": str(7_300_000_000_000_000_000 + sound), "title": f"original sound {sound}", "playUrl": pads[3]["cover"],
            "coverLarge": pads[4]["cover"], "coverMedium": pads[5]["cover"], "authorName": f"maker {sound % 97}", "original": True,
            "duration": 35, "album": "", "isCopyrighted": False,
        },
        "challenges": [{"id": str(1000 + WORDS.index(tag)), "title": tag, "desc": "", "profileLarger": "", "profileMedium": ""} for tag in tags],
        "stats": {"diggCount": number % 5000, "shareCount": 3, "commentCount": 5, "playCount": number % 90_000, "collectCount": "7"},
        "statsV2": {"diggCount": str(number % 5000), "shareCount": "3", "commentCount": "5", "playCount": str(number % 90_000), "collectCount": "7", "repostCount": "0"},
        "duetInfo": {"duetFromId": "0"}, "warnInfo": [], "originalItem": False, "officalItem": False,
        "textExtra": [{"awemeId": "", "start": 0, "end": 4, "hashtagName": tag, "isCommerce": False, "subType": 0, "type": 1} for tag in tags],
        "secret": False, "forFriend": False, "digged": False, "itemCommentStatus": 0, "showNotPass": False, "vl1": False,
        "itemMute": False, "privateItem": False, "duetEnabled": True, "stitchEnabled": True, "shareEnabled": True, "isAd": False,
        "collected": False, "indexEnabled": True, "diversificationId": 10036, "textLanguage": "zh-Hans", "AIGCDescription": "",
        "IsAigc": number % 11 == 0, "authorStats": {"followerCount": 15300, "followingCount": 12, "heart": 91000, "heartCount": 91000, "videoCount": 44, "diggCount": 3, "friendCount": 0},
        "contents": [{"desc": caption, "textExtra": []}], "CategoryType": 120, "BAInfo": "", "backendSourceEventTracking": "",
    }


def rows(arguments):
    rng = random.Random(arguments.seed)
    pads = [
        {
            "id": "x", "height": 1024, "width": 576, "duration": 21, "ratio": "540p", "cover": address(rng, 140),
            "originCover": address(rng, 140), "dynamicCover": address(rng, 140), "playAddr": address(rng, 260), "downloadAddr": address(rng, 260),
            "shareCover": ["", address(rng, 100)], "reflowCover": address(rng, 100), "bitrate": 700_000, "encodedType": "normal",
            "format": "mp4", "videoQuality": "normal", "codecType": "h264", "definition": "540p",
            "subtitleInfos": [{"LanguageID": "2", "Url": address(rng, 150), "Format": "webvtt", "Version": "1", "Source": "ASR", "Size": 300}],
        }
        for _ in range(64)
    ]
    for number in range(arguments.items):
        account = int(rng.paretovariate(0.8)) % 40_000
        yield item(rng, number, account, START + number * 7 % (30 * 86_400), pads)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--form", choices=["ndjson", "csv"], default="ndjson")
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    with open(arguments.out, "w", encoding="utf-8", newline="") as out:
        if arguments.form == "ndjson":
            for one in rows(arguments):
                out.write(json.dumps(one, ensure_ascii=False, separators=(",", ":")) + "\n")
        else:
            columns = (
                "id,thread_id,author,author_full,author_followers,body,timestamp,unix_timestamp,is_duet,is_ad,music_name,music_id,"
                "music_author,tiktok_url,likes,comments,shares,plays,hashtags,challenges,location_created"
            )
            out.write(columns + "\n")
            for one in rows(arguments):
                tags = ",".join(extra["hashtagName"] for extra in one["textExtra"])
                author, music, stats = one["author"], one["music"], one["stats"]
                body = one["desc"].replace('"', '""')
                out.write(
                    f'{one["id"]},{one["id"]},{author["uniqueId"]},{author["nickname"]},15300,"{body}",2024-10-01 00:00:00,{one["createTime"]},'
                    f'no,no,{music["title"]},{music["id"]},{music["authorName"]},https://www.tiktok.com/@{author["uniqueId"]}/video/{one["id"]},'
                    f'{stats["diggCount"]},5,3,{stats["playCount"]},"{tags}","{tags}",SG\n'
                )


if __name__ == "__main__":
    main()
