import Testing

/// A file of a format and what it must give. All synthetic; the expected values are worked out by hand from the text.
struct FormatSample: Sendable, CustomTestStringConvertible {
    var format: String
    var text: String
    /// Each post as `platform id kind account seconds [caption] uses`.
    var posts: [String]
    var problems: [String] = []

    var testDescription: String { format }
}

/// What an adversary writes: NUL, half a surrogate pair, a character that turns the line round, quotes.
enum Hostile {
    static let json = #"\u0000a\ud83d\u202eb \"q\""#
    static let csv = "\"\u{0}a\u{202E}b \"\"q\"\"\n, c\""
    static let jsonRead = "a\u{FFFD}\u{202E}b \"q\""
    static let csvRead = "a\u{202E}b \"q\"\n, c"
}

enum FormatSamples {
    static let all = mediaCrawler + ytDlp + x + crowdTangle + tables + facebook

    private static let mediaCrawler = [
        FormatSample(
            format: "mediacrawler-douyin-comments",
            text: """
                [{"comment_id":"7420714184721040999","create_time":1727769660,"aweme_id":"7420713927023002600",\
                "content":"\(Hostile.json)","creator_hash":"ab12cd34ab12cd34","nickname":"s***n","sub_comment_count":"0",\
                "like_count":3,"last_modify_ts":1727900000000,"parent_comment_id":"0","pictures":""}]
                """,
            posts: [
                "douyin 7420714184721040999 comment hash:ab12cd34ab12cd34 1727769660 [\(Hostile.jsonRead)] "
                    + "reply=7420713927023002600"
            ], problems: ["lone_surrogate", "nul_removed"]),
        FormatSample(
            format: "mediacrawler-xiaohongshu",
            text: """
                note_id,type,title,desc,video_url,time,last_update_time,creator_hash,nickname,liked_count,collected_count,\
                comment_count,share_count,image_list,tag_list,last_modify_ts,note_url,source_keyword,xsec_token
                66aa,normal,t,\(Hostile.csv),,1727769600000,0,ab12cd34ab12cd34,小***红,1.2万,3,4,5,,,1727900000000,u,k,x
                66ab,normal,标题 ,,,1727769601000,0,ab12cd34ab12cd34,小***红,1,3,4,5,,,1727900000000,u,k,x

                """,
            posts: [
                "xiaohongshu 66aa post hash:ab12cd34ab12cd34 1727769600 [\(Hostile.csvRead)] ",
                "xiaohongshu 66ab post hash:ab12cd34ab12cd34 1727769601 [标题 ] ",
            ], problems: ["nul_removed"]),
        FormatSample(
            format: "mediacrawler-xiaohongshu-comments",
            text: """
                {"comment_id":"66bb","create_time":1727769660000,"note_id":"66aa","content":"好 @syn","user_id":"5f",\
                "nickname":"小红","sub_comment_count":0,"pictures":"","parent_comment_id":"66ba","like_count":2}

                """,
            posts: ["xiaohongshu 66bb comment 5f 1727769660 [好 @syn] reply=66ba reply=66aa"]),
        FormatSample(
            format: "mediacrawler-kuaishou",
            text: """
                {"video_id":"3xsyn","video_type":"1","title":"快 #手","desc":"快 #手","create_time":1727769600000,\
                "user_id":"3xu","nickname":"Syn","liked_count":"1","viewd_count":"9","last_modify_ts":1727900000000}

                """, posts: ["kuaishou 3xsyn post 3xu 1727769600 [快 #手] hashtag=手"]),
        FormatSample(
            format: "mediacrawler-bilibili",
            text: """
                video_id,video_type,title,desc,create_time,user_id,nickname,liked_count,video_play_count,video_favorite_count,\
                video_share_count,video_coin_count,video_danmaku,video_comment,last_modify_ts,video_url
                113000000000001,video,Syn title,-,1727769600,9001,Syn,1,9,2,3,0,0,4,1727900000000,u

                """, posts: ["bilibili 113000000000001 post 9001 1727769600 [Syn title] "], problems: ["missing_value"]),
        FormatSample(
            format: "mediacrawler-bilibili-comments",
            text: """
                [{"comment_id":"31","parent_comment_id":"30","create_time":1727769660,"video_id":"113000000000001",\
                "content":"顶","user_id":9002,"nickname":"Syn","sub_comment_count":"0","like_count":1}]
                """, posts: ["bilibili 31 comment 9002 1727769660 [顶] reply=30 reply=113000000000001"]),
        FormatSample(
            format: "mediacrawler-weibo",
            text: """
                \u{FEFF}note_id,content,create_time,create_date_time,liked_count,comments_count,shared_count,last_modify_ts,\
                note_url,ip_location,user_id,nickname,gender,profile_url,avatar,source_keyword
                5000000000000001,微博 #城市观察#,1727762400,2024-10-01 14:00:00+08:00,10,3,1,1727862399000,\
                https://m.weibo.cn/detail/5000000000000001,北京,6600000000,syn0,f,u,a,城市

                """, posts: ["weibo 5000000000000001 post 6600000000 1727762400 [微博 #城市观察#] hashtag=城市观察"]),
        FormatSample(
            format: "mediacrawler-weibo-comments",
            text: """
                {"comment_id":"51","create_time":1727762460,"create_date_time":"2024-10-01 14:01:00+08:00",\
                "note_id":"5000000000000001","content":"赞","sub_comment_count":"0","comment_like_count":"2",\
                "parent_comment_id":"","creator_hash":"ab12cd34ab12cd34","nickname":"s***n"}

                """,
            posts: ["weibo 51 comment hash:ab12cd34ab12cd34 1727762460 [赞] reply=5000000000000001"]),
        FormatSample(
            format: "mediacrawler-tieba",
            text: """
                [{"note_id":"9000000001","title":"帖","desc":"","note_url":"https://tieba.example.invalid/p/9000000001",\
                "publish_time":"2024-10-01 16:00:00","user_link":"https://tieba.example.invalid/home/main?id=syn",\
                "user_nickname":"Syn","tieba_name":"syn吧","tieba_link":"l","total_replay_num":3,"total_replay_page":1}]
                """,
            posts: ["tieba 9000000001 post https://tieba.example.invalid/home/main?id=syn - [帖] "],
            problems: ["time_zone_missing"]),
        FormatSample(
            format: "mediacrawler-tieba-comments",
            text: """
                comment_id,parent_comment_id,content,creator_hash,user_nickname,publish_time,sub_comment_count,note_id,\
                note_url,tieba_id,tieba_name,tieba_link
                91,,顶,ab12cd34ab12cd34,s***n,2024-10-01 16:01,0,9000000001,u,7,syn吧,l

                """, posts: ["tieba 91 comment hash:ab12cd34ab12cd34 - [顶] reply=9000000001"],
            problems: ["time_zone_missing"]),
        FormatSample(
            format: "mediacrawler-zhihu",
            text: """
                {"content_id":"100","content_type":"answer","content_text":"答 #问","content_url":"u","question_id":"9",\
                "title":"问","desc":"","created_time":1727769600,"updated_time":0,"voteup_count":3,"comment_count":1,\
                "user_id":"syn01","user_link":"l","user_nickname":"Syn"}

                """, posts: ["zhihu 100 post syn01 1727769600 [答 #问] hashtag=问"]),
        FormatSample(
            format: "mediacrawler-zhihu-comments",
            text: """
                {"comment_id":"101","parent_comment_id":"0","content":"对","publish_time":1727769660,\
                "sub_comment_count":0,"like_count":1,"dislike_count":0,"content_id":"100","content_type":"answer",\
                "creator_hash":"ab12cd34ab12cd34","user_nickname":"s***n"}

                """, posts: ["zhihu 101 comment hash:ab12cd34ab12cd34 1727769660 [对] reply=100"]),
    ]

    private static let ytDlp = [
        FormatSample(
            format: "yt-dlp",
            text: """
                {"_type":"playlist","id":"syn.op","entries":[null,
                {"_type":"playlist","title":"Videos","entries":[
                {"_type":"url","ie_key":"TikTok","id":"7420713927023002600","url":"https://www.tiktok.com/@syn/video/1",\
                "title":"t","description":"\(Hostile.json) #one","timestamp":1727769600,"uploader":"syn","uploader_id":"739"},
                {"_type":"url","ie_key":"Youtube","id":"synvideo01","url":"https://www.youtube.com/watch?v=synvideo01",\
                "title":"Title","description":null,"timestamp":null,"channel_id":"UCsyn","uploader_id":"@syn.tube"}]},
                {"_type":"url","ie_key":null,"url":"https://example.invalid/x"}],"extractor":"tiktok:user"}
                """,
            posts: [
                "tiktok 7420713927023002600 video 739 1727769600 [\(Hostile.jsonRead) #one] hashtag=one",
                "youtube synvideo01 video UCsyn - [Title] ",
            ], problems: ["lone_surrogate", "nul_removed", "time_missing", "not_a_post"]),
        FormatSample(
            format: "yt-dlp",
            text: """
                {"id":"7420729388905269200","extractor":"TikTok","extractor_key":"TikTok","webpage_url":\
                "https://www.tiktok.com/@9/video/7420729388905269200","title":"夜","description":"夜 #市","timestamp":1727773200,\
                "uploader":"syn.d","uploader_id":"95","uploader_url":"https://www.douyin.com/user/MS4wSyn","track":"T","artist":"A"}
                """, posts: ["douyin 7420729388905269200 video 95 1727773200 [夜 #市] hashtag=市 music_title=T|A"]),
    ]

    private static let x = [
        FormatSample(
            format: "x-api",
            text: """
                {"data":[{"id":"1840000000000000001","text":"cut… https://t.co/x","author_id":"900","created_at":\
                "2024-10-01T08:00:00.000Z","edit_history_tweet_ids":["1840000000000000001"],"lang":"en","note_tweet":{"text":\
                "\(Hostile.json) #long","entities":{"hashtags":[{"start":1,"end":6,"tag":"long"}],"mentions":[{"username":"Syn_B"}],\
                "urls":[{"url":"https://t.co/x","expanded_url":"https://example.invalid/a"}]}},"public_metrics":{"like_count":4},\
                "referenced_tweets":[{"type":"quoted","id":"1839999999999999999"},{"type":"replied_to","id":"1839999999999999998"}]},
                {"id":"1840000000000000002","text":"RT @syn_b: words","author_id":"901","created_at":"2024-10-01T08:00:01.000Z",\
                "referenced_tweets":[{"type":"retweeted","id":"1839999999999999997"}],"entities":{"urls":[{"expanded_url":\
                "https://x.com/syn/status/1/photo/1","media_key":"3_1"},{"expanded_url":\
                "https://x.com/i/web/status/1840000000000000002"}]}}],"includes":{"users":[{"id":"900","username":"syn_x",\
                "name":"Syn X","public_metrics":{"followers_count":12}}]},"meta":{"newest_id":"1840000000000000002","result_count":2}}
                """,
            posts: [
                "x 1840000000000000001 post 900 1727769600 [\(Hostile.jsonRead) #long] hashtag=long mention=handle:syn_b "
                    + "link=https://example.invalid/a quote=1839999999999999999 reply=1839999999999999998",
                "x 1840000000000000002 post 901 1727769601 [RT @syn_b: words] repost=1839999999999999997",
            ], problems: ["lone_surrogate", "nul_removed"]),
        FormatSample(
            format: "x-api",
            text: """
                {"id":"1840000000000000003","text":"flat #two","author_id":"902","created_at":"2024-10-01T08:00:00Z","conversation_id":\
                "1","author":{"id":"902","username":"syn_f"},"entities":{"hashtags":[{"tag":"two"}],"mentions":[{"id":"903","username":\
                "syn_g"}]},"__twarc":{"retrieved_at":"2024-10-02T00:00:00+00:00"}}
                {"data":{"id":"1840000000000000004","text":"stream","author_id":"902","created_at":"2024-10-01T08:00:02Z",\
                "reply_settings":"everyone"},"includes":{"users":[{"id":"902","username":"syn_f"}]}}
                {"created_at":"Tue Oct 01 08:00:03 +0000 2024","id":1840000000000000005,"id_str":"1840000000000000005","text":"cut…",\
                "truncated":true,"extended_tweet":{"full_text":"whole #three","entities":{"hashtags":[{"text":"three"}],"urls":[],\
                "user_mentions":[{"id_str":"904","screen_name":"syn_h"}]}},"user":{"id_str":"905","screen_name":"syn_i"},\
                "entities":{"hashtags":[],"urls":[],"user_mentions":[]},"retweeted_status":{"id_str":"1839999999999999996"}}

                """,
            posts: [
                "x 1840000000000000003 post 902 1727769600 [flat #two] hashtag=two mention=903",
                "x 1840000000000000004 post 902 1727769602 [stream] ",
                "x 1840000000000000005 post 905 1727769603 [whole #three] hashtag=three mention=904 repost=1839999999999999996",
            ]),
        FormatSample(
            format: "zeeschuimer",
            text: """
                {"nav_index":"1","item_id":"1840000000000000006","timestamp_collected":1727900000000,"source_platform":"twitter.com",\
                "data":{"rest_id":"1840000000000000006","core":{"user_results":{"result":{"rest_id":"906","core":{"screen_name":"syn_j"},\
                "legacy":{"followers_count":3}}}},"note_tweet":{"note_tweet_results":{"result":{"text":"\(Hostile.json) long",\
                "entity_set":{"hashtags":[{"text":"four"}],"urls":[],"user_mentions":[]}}}},"legacy":{"created_at":\
                "Tue Oct 01 08:00:00 +0000 2024","full_text":"cut…","id_str":"1840000000000000006","entities":{"hashtags":[]}}}}

                """,
            posts: ["x 1840000000000000006 post 906 1727769600 [\(Hostile.jsonRead) long] hashtag=four"],
            problems: ["lone_surrogate", "nul_removed"]),
    ]

    private static let crowdTangle = [
        FormatSample(
            format: "crowdtangle-groups",
            text: """
                \u{FEFF}Group Name,User Name,Facebook Id,Likes at Posting,Post Created,Type,Likes,Comments,Shares,URL,Message,Link,Final Link
                Syn Group,syn.group,100000,1000,2024-10-01 02:00:00 EDT,Link,3,1,0,\
                https://www.facebook.com/groups/100000/permalink/990,\(Hostile.csv),https://bit.example.invalid/a,https://example.invalid/a

                """,
            posts: [
                "facebook 990 post 100000 1727762400 [\(Hostile.csvRead)] link=https://example.invalid/a "
                    + "link=https://bit.example.invalid/a"
            ], problems: ["nul_removed"]),
        FormatSample(
            format: "crowdtangle-instagram",
            text: """
                Account,User Name,Followers at Posting,Post Created,Type,Likes,Comments,Views,URL,Link,Photo,Title,Description
                Syn,syn.ig,5,2024-10-01 03:00:00 EST,Photo,3,1,0,https://www.instagram.com/p/Csyn/,\
                https://www.instagram.com/p/Csyn/,p,,pic #five @syn.ih

                """,
            posts: [
                "instagram Csyn post handle:syn.ig 1727769600 [pic #five @syn.ih] hashtag=five mention=handle:syn.ih"
            ]),
        FormatSample(
            format: "crowdtangle-api",
            text: """
                {"status":200,"result":{"posts":[{"id":"1|2","platformId":"100_991","platform":"Facebook","date":"2024-10-01 08:00:00",\
                "type":"link","message":"\(Hostile.json)","expandedLinks":[{"original":"https://bit.example.invalid/a","expanded":\
                "https://example.invalid/a"}],"postUrl":"https://www.facebook.com/100/posts/991","statistics":{"actual":{"likeCount":3}},\
                "account":{"id":8,"name":"Syn","handle":"syn.page","platformId":"100","platform":"Facebook"}}],"pagination":{}}}
                """,
            posts: ["facebook 991 post 100 1727769600 [\(Hostile.jsonRead)] link=https://example.invalid/a"],
            problems: ["lone_surrogate", "nul_removed"]),
    ]

    private static let tables = [
        FormatSample(
            format: "apify-tiktok",
            text: """
                [{"id":"7420713927023002600","text":"\(Hostile.json) @syn.b","textLanguage":"en","createTime":1727769600,"createTimeISO":\
                "2024-10-01T08:00:00.000Z","isAd":false,"authorMeta":{"id":"7390001","name":"syn.op","nickName":"Op","verified":false},\
                "musicMeta":{"musicName":"s","musicId":"7420000000000000001"},"webVideoUrl":"https://www.tiktok.com/@syn.op/video/7420713927023002600",\
                "hashtags":[{"name":"six"},{"name":"seven"}],"diggCount":1}]
                """,
            posts: [
                "tiktok 7420713927023002600 video 7390001 1727769600 [\(Hostile.jsonRead) @syn.b] hashtag=six hashtag=seven "
                    + "music=7420000000000000001 mention=handle:syn.b"
            ], problems: ["lone_surrogate", "nul_removed"]),
        FormatSample(
            format: "apify-tiktok",
            text: """
                authorMeta.avatar,authorMeta.name,text,diggCount,shareCount,playCount,commentCount,collectCount,videoMeta.duration,\
                musicMeta.musicName,musicMeta.musicAuthor,musicMeta.musicOriginal,createTimeISO,webVideoUrl
                a,syn.op,words,1,2,3,4,5,15,s,m,true,2024-10-01T08:00:00.000Z,https://www.tiktok.com/@syn.op/video/7420713927023002600

                """, posts: ["tiktok 7420713927023002600 video handle:syn.op 1727769600 [words] "]),
        FormatSample(
            format: "brandwatch",
            text: """
                Query Id,Query Name,Date,Title,Snippet,Url,Domain,Author,Full Name,Full Text,Page Type,Hashtags,Mentioned Authors,X Author ID,X Repost of
                2001,q,2024-10-01 08:00:00.0,t,s,https://x.com/syn_x/status/1840000000000000007,x.com,syn_x,Syn,\(Hostile.csv),twitter,\
                "#eight, #nine","@Syn_Y, @syn_z",907,https://x.com/syn_y/status/1839999999999999995
                2001,q,2024-10-01 08:00:01.0,t,s,https://news.example.invalid/a?b=1,example.invalid,Syn Writer,,words,news,,,,

                """,
            posts: [
                "x 1840000000000000007 post 907 1727769600 [\(Hostile.csvRead)] hashtag=eight hashtag=nine mention=handle:syn_y "
                    + "mention=handle:syn_z repost=1839999999999999995",
                "web https://news.example.invalid/a?b=1 post handle:syn writer 1727769601 [words] ",
            ], problems: ["nul_removed"]),
        FormatSample(
            format: "twarc-csv",
            text: """
                id,conversation_id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,referenced_tweets.quoted.id,author_id,\
                created_at,text,lang,public_metrics.like_count,entities.hashtags,entities.mentions,entities.urls,author.id,author.username
                1840000000000000008,1,1839999999999999994,,,908,2024-10-01T08:00:00.000Z,\(Hostile.csv),en,3,"[""#ten""]","[""@Syn_K""]",\
                "[""https://example.invalid/a?b=1,2""]",908,syn_k

                """,
            posts: [
                "x 1840000000000000008 post 908 1727769600 [\(Hostile.csvRead)] hashtag=ten mention=handle:syn_k "
                    + "link=https://example.invalid/a?b=1,2 reply=1839999999999999994"
            ], problems: ["nul_removed"]),
        FormatSample(
            format: "meta-content-library",
            text: """
                id,mcl_url,post_owner.type,post_owner.id,post_owner.name,post_owner.username,surface.id,surface.type,text,creation_time,\
                content_type,lang,link_attachment.link,shared_post_id,statistics.angry_count,statistics.reaction_count,statistics.views
                501,u,page,601,Syn,syn.page,701,page,\(Hostile.csv),2024-10-01T08:00:00+00:00,posts,en,https://example.invalid/a,502,0,3,9

                """,
            posts: ["facebook 501 post 601 1727769600 [\(Hostile.csvRead)] link=https://example.invalid/a repost=502"],
            problems: ["nul_removed"]),
        FormatSample(
            format: "meta-content-library",
            text: """
                [{"id":"503","creation_time":"2024-10-01T08:00:00+0000","text":"pic #eleven","media_type":"photos","lang":"en",\
                "post_owner":{"type":"instagram_account","id":"602","name":"Syn","username":"syn.ig"},"statistics":{"like_count":3}}]
                """, posts: ["instagram 503 post 602 1727769600 [pic #eleven] hashtag=eleven"]),
        FormatSample(
            format: "junkipedia-api",
            text: """
                {"data":[{"id":"434","type":"post","attributes":{"post_uid":"1840000000000000009","published_at":"2024-10-01T08:00:00.000Z",\
                "url":"https://example.invalid/p","search_data_fields":{"platform_name":"Telegram","channel_name":"syn channel",\
                "sanitized_text":"\(Hostile.json)","description":"d"},"engagement_data":{}}}],"links":{"next":null}}
                """,
            posts: ["telegram 1840000000000000009 post handle:syn channel 1727769600 [\(Hostile.jsonRead)] "],
            problems: ["lone_surrogate", "nul_removed"]),
    ]

    private static let facebook = [
        FormatSample(
            format: "zeeschuimer",
            text: """
                {"nav_index":"1","item_id":"S:_I100:VK:992","timestamp_collected":1727900000000,"source_platform":"facebook.com","data":{\
                "id":"S:_I100:VK:992","post_id":"992","comet_sections":{"content":{"story":{"wwwURL":"https://www.facebook.com/syn.page/posts/pfbid0",\
                "actors":[{"id":"100","name":"Syn Page","url":"https://www.facebook.com/syn.page"}],"message":{"text":"\(Hostile.json) #twelve",\
                "ranges":[{"entity":{"id":"1","url":"https://www.facebook.com/hashtag/twelve"}},{"entity":{"id":"101","url":\
                "https://www.facebook.com/syn.other"}}]},"attachments":[{"styles":{"attachment":{"story_attachment_link_renderer":{"attachment":\
                {"web_link":{"url":"https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.invalid%2Fa&h=AT"}}}}}}],"attached_story":{"id":\
                "UzpfSTEwMjpWSzo5OTM=","actors":[{"id":"102"}],"creation_time":1727000000}}},"context_layout":{"story":{"comet_sections":{"metadata":\
                [{"story":{"creation_time":1727769600}}]}}},"feedback":{"story":{"x":{"comet_ufi_summary_and_actions_renderer":{"feedback":{\
                "reaction_count":{"count":7},"i18n_share_count":"1.2K"}}}}}}}}

                """,
            posts: [
                "facebook 992 post 100 1727769600 [\(Hostile.jsonRead) #twelve] hashtag=twelve mention=101 link=https://example.invalid/a "
                    + "repost=993 repost_source=102"
            ], problems: ["lone_surrogate", "nul_removed"]),
        FormatSample(
            format: "zs-parser-tiktok",
            text: """
                [{"post_id":"7420713927023002600","post_url":"https://www.tiktok.com/foryou","creation_time":"2024-10-01 16:00:00",\
                "attachments":["https://cdn.example.invalid/v"],"text":"\(Hostile.json) #thirteen","author_name":"Syn","author_id":"syn.a",\
                "like_count":1,"comment_count":2,"share_count":3,"play_count":4}]
                """,
            posts: [
                "tiktok 7420713927023002600 video handle:syn.a 1727769600 [\(Hostile.jsonRead) #thirteen] "
                    + "hashtag=thirteen"
            ],
            problems: ["lone_surrogate", "nul_removed", "time_zone_missing"]),
        FormatSample(
            format: "zs-parser-facebook",
            text: """
                post_id,post_url,creation_time,attachments,text,total_reaction_count,reactions,comment_count,share_count
                992,https://www.facebook.com/syn.page/posts/pfbid0; https://www.facebook.com/syn.other/posts/pfbid1,2024-10-01 16:00:00,\
                https://example.invalid/a; https://example.invalid/b,\(Hostile.csv),7,Like:7,2,3
                994,https://www.facebook.com/groups/100/posts/994/,2024-10-01 16:00:01,,words,0,,0,0
                995,https://www.facebook.com/permalink.php?story_fbid=pfbid2&id=103,Unknown,,words,0,,0,0

                """,
            posts: [
                "facebook 992 post handle:syn.page - [\(Hostile.csvRead)] link=https://example.invalid/a link=https://example.invalid/b",
                "facebook 994 post - - [words] ", "facebook 995 post 103 - [words] ",
            ], problems: ["nul_removed", "time_zone_missing", "time_zone_missing", "author_missing", "time_bad"]),
        FormatSample(
            format: "zs-parser-facebook",
            text: """
                [{"post_id":"996","post_url":["https://www.facebook.com/syn.page/posts/pfbid3"],"creation_time":"2024-10-01 16:00:00",\
                "attachments":["https://example.invalid/a"],"text":["words #fourteen"],"total_reaction_count":7,"reactions":[{"Like":7}],\
                "comment_count":[2],"share_count":3}]
                """,
            posts: [
                "facebook 996 post handle:syn.page - [words #fourteen] link=https://example.invalid/a hashtag=fourteen"
            ],
            problems: ["time_zone_missing"]),
    ]
}
