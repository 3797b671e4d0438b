import Foundation
import Testing
import TroupeModel

@testable import TroupeIngest

/// Shapes beyond the samples, one record each, made by hand after the documentation that each format's file names. All
/// synthetic.
@Suite struct CollectorShapesTests {
    struct Found {
        var format = ""
        var posts: [String] = []
        var facts: Set<String> = []
        var assetFacts: Set<String> = []
        var problems: [String] = []
    }

    func read(_ text: String, columns: String? = nil) throws -> Found {
        var options = RecordOptions()
        options.mapping = try columns.map { try FieldMapping(parsing: $0) }
        var found = Found()
        let summary = try readRecords(from: .bytes(Array(text.utf8), name: "sample"), options: options) { batch in
            for post in batch.posts {
                let account = post.account.map { batch.accounts[$0] }
                let key = account.map { $0.keyKind.prefix + batch.string($0.key) } ?? "-"
                let uses = batch.uses[post.uses].map { use in
                    (use.kind == .named ? batch.string(use.layer) : use.kind.name) + "=" + batch.string(use.key)
                }
                found.posts.append(
                    "\(batch.string(post.platform)) \(batch.string(post.identifier)) \(post.kind.name) \(key) "
                        + "\(post.time.map { String($0 / 1000) } ?? "-") [\(batch.string(post.caption))] "
                        + uses.joined(separator: " "))
            }
            for account in batch.accounts {
                for fact in batch.facts[account.facts] {
                    found.facts.insert(fact.fact.word + "=" + batch.string(fact.value))
                }
            }
            for fact in batch.assetFacts {
                found.assetFacts.insert(
                    "\(fact.kind.name) \(batch.string(fact.key)) \(fact.fact.word)=\(batch.string(fact.value))")
            }
            found.problems += batch.problems.map(\.problem.rawValue)
            return true
        }
        found.format = summary?.format ?? ""
        return found
    }

    private func captured(_ platform: String, _ data: String) -> String {
        "{\"nav_index\":\"1\",\"item_id\":\"77\",\"timestamp_collected\":1727900000000,\"source_platform\":\"\(platform)\",\"data\":\(data)}\n"
    }

    @Test func `a comment captured on TikTok answers its video`() throws {
        let found = try read(
            captured(
                "tiktok.com",
                """
                {"cid":"7420714184721040999","aweme_id":"7420713927023002600","reply_id":"0","text":"nice @syn.b","create_time":1727769660,\
                "user":{"uid":"701","unique_id":"syn.c","nickname":"C"},"digg_count":3,"comment_language":"en"}
                """))
        #expect(
            found.posts == ["tiktok 7420714184721040999 comment 701 1727769660 [nice @syn.b] reply=7420713927023002600"]
        )
        #expect(found.facts.isSuperset(of: ["handle=syn.c", "name=C"]))
    }

    @Test func `a tweet captured in the browser keeps ids, marks, links and what it reposts`() throws {
        let found = try read(
            captured(
                "x.com",
                """
                {"rest_id":"1840000000000000001","core":{"user_results":{"result":{"rest_id":"900","legacy":{"screen_name":"syn_x",\
                "name":"Syn X","followers_count":12}}}},"legacy":{"created_at":"Tue Oct 01 08:00:00 +0000 2024","full_text":"hi #one",\
                "lang":"en","favorite_count":4,"entities":{"hashtags":[{"text":"one"}],"user_mentions":[{"id_str":"901"}],\
                "urls":[{"expanded_url":"https://example.invalid/a"}]},\
                "retweeted_status_result":{"result":{"rest_id":"1839999999999999999"}}},"views":{"count":"100"}}
                """))
        #expect(
            found.posts == [
                "x 1840000000000000001 post 900 1727769600 [hi #one] hashtag=one mention=901 link=https://example.invalid/a "
                    + "repost=1839999999999999999"
            ])
        #expect(found.facts.isSuperset(of: ["handle=syn_x", "name=Syn X", "followers=12"]))
    }

    @Test(arguments: [
        (
            "instagram.com",
            """
            {"pk":"3400","code":"Cabc","taken_at":1727769600,"user":{"pk":"55","username":"syn.ig","full_name":"I"},\
            "caption":{"text":"photo #two"},"like_count":5}
            """,
            "instagram Cabc post 55 1727769600 [photo #two] hashtag=two"
        ),
        (
            "threads.net",
            """
            {"pk":"3401","code":"Dabc","taken_at":1727769600,"user":{"pk":"56","username":"syn.th"},"caption":{"text":"hey @syn.ig"}}
            """,
            "threads Dabc post 56 1727769600 [hey @syn.ig] mention=handle:syn.ig"
        ),
        (
            "truthsocial.com",
            """
            {"id":"1100","created_at":"2024-10-01T08:00:00.000Z","content":"words","account":{"id":"57","acct":"syn.tr"}}
            """,
            "truthsocial 1100 post 57 1727769600 [words] "
        ),
    ])
    func `other platforms give what they have in common`(domain: String, data: String, post: String) throws {
        let found = try read(captured(domain, data))
        #expect(found.posts == [post])
        #expect(found.format == "zeeschuimer")
    }

    @Test func `raw awemes come in a reply's list`() throws {
        let found = try read(
            """
            {"status_code":0,"aweme_list":[{"aweme_id":"7420729389610000001","desc":"你好 #茶","create_time":1727773200,
            "author":{"uid":"95","nickname":"N"},"text_extra":[{"hashtag_name":"茶"}],"music":{"id_str":"73","title":"T","author":"A"},
            "statistics":{"digg_count":9,"play_count":0},"status":{"is_delete":true}}]}
            """)
        #expect(found.posts == ["douyin 7420729389610000001 video 95 1727773200 [你好 #茶] hashtag=茶 music=73"])
        #expect(found.assetFacts == ["music 73 title=T", "music 73 maker=A"])
        #expect(found.format == "douyin-web")
    }

    @Test func `raw TikTok items come in a reply's list, with status, place and sticker`() throws {
        let found = try read(
            """
            {"itemList":[{"id":"7420713927023002600","desc":"d","createTime":1727769600,"author":{"id":"7","uniqueId":"syn.a"},
            "takeDown":1,"poi":{"id":"22","name":"Somewhere"},"stickersOnItem":[{"stickerText":["sale today"]}],"imagePost":{}}]}
            """)
        #expect(found.posts == ["tiktok 7420713927023002600 images 7 1727769600 [d] place=22 sticker=sale today"])
    }

    @Test func `the Research API's shops, products, comments and users are kept`() throws {
        let error = "\"error\":{\"code\":\"ok\",\"log_id\":\"x\"}"
        let shop = try read(
            "{\"data\":{\"shops\":[{\"shop_id\":1001,\"shop_name\":\"S\",\"item_sold_count\":5}]},\(error)}")
        #expect(shop.assetFacts == ["merchant 1001 title=S", "merchant 1001 sold=5"])
        let product = try read(
            "{\"data\":{\"products\":[{\"product_id\":2001,\"product_name\":\"P\",\"product_price\":\"1.99\"}]},\(error)}"
        )
        #expect(product.assetFacts == ["product 2001 title=P", "product 2001 price=1.99"])
        let comment = try read(
            "{\"data\":{\"comments\":[{\"id\":31,\"video_id\":41,\"parent_comment_id\":41,\"text\":\"t\",\"create_time\":1727769600}]},\(error)}"
        )
        #expect(comment.posts == ["tiktok 31 comment - 1727769600 [t] reply=41 reply=41"])
        let user = try read(
            "{\"data\":{\"user_followers\":[{\"username\":\"syn.f\",\"display_name\":\"F\"}]},\(error)}")
        #expect(user.facts == ["handle=syn.f", "name=F"])
    }

    @Test(arguments: [
        (
            "note_id,type,title,desc,time,user_id,nickname,liked_count,note_url\n66aa,normal,t,红 #书,1727769600000,5f,小红,1.2万,u\n",
            "xiaohongshu 66aa post 5f 1727769600 [红 #书] hashtag=书", "mediacrawler-xiaohongshu"
        ),
        (
            "video_id,desc,create_time,creator_hash,nickname,liked_count,viewd_count\n3x,快,1727769600000,ab12cd34ab12cd34,快***手,1,9\n",
            "kuaishou 3x post hash:ab12cd34ab12cd34 1727769600 [快] ", "mediacrawler-kuaishou"
        ),
        (
            "id,thread_id,author,author_full,body,unix_timestamp,post_id,is_comment_on_comment,likes\n9,8,syn.c,C,yes,1727769600,8,no,1\n",
            "tiktok 9 comment handle:syn.c 1727769600 [yes] reply=8 reply=8", "4cat-tiktok-comments"
        ),
        (
            "id,body,author,author_fullname,author_id,unix_timestamp,retweet_count,is_retweet,hashtags,urls,mentions\n"
                + "1,hi,syn_x,X,900,1727769600,0,no,\"a,b\",https://example.invalid/a,\"syn_y,syn_z\"\n",
            "x 1 post 900 1727769600 [hi] hashtag=a hashtag=b link=https://example.invalid/a mention=handle:syn_y mention=handle:syn_z",
            "4cat-x"
        ),
        (
            "id,thread_id,chat,author,author_username,author_name,body,views,unix_timestamp,author_forwarded_from_name,author_forwarded_from_id\n"
                + "c-1,c,c,77,syn_t,T,words #x,5,1727769600,,1000002\n",
            "telegram c-1 message 77 1727769600 [words #x] repost_source=1000002 hashtag=x", "4cat-telegram"
        ),
        (
            "id,author,author_is_verified,body,unix_timestamp,link_url,reposts,quotes,hashtags\nDa,syn.th,yes,hey,1727769600,,0,0,k\n",
            "threads Da post handle:syn.th 1727769600 [hey] hashtag=k", "4cat-threads"
        ),
        (
            "id,author,author_fullname,body,num_likes,num_comments,unix_timestamp,hashtags\nCa,syn.ig,I,pic,1,2,1727769600,k\n",
            "instagram Ca post handle:syn.ig 1727769600 [pic] hashtag=k", "4cat-instagram"
        ),
        (
            "post_id,platform,account_id,time_utc,caption,hashtags,face_id\np1,tiktok,a01,2024-10-01T08:00:00Z,c,one two,f1\n",
            "tiktok p1 post a01 1727769600 [c] hashtag=one hashtag=two face=f1", "demo-case"
        ),
    ])
    func `tables of other sources are told by their columns`(text: String, post: String, format: String) throws {
        let found = try read(text)
        #expect(found.format == format)
        #expect(found.posts == [post])
    }

    @Test func `a time before 1990 is none`() throws {
        let item = "{\"id\":\"12\",\"desc\":\"d\",\"createTime\":1000,\"author\":{\"id\":\"7\",\"uniqueId\":\"syn.a\"}}"
        let found = try read(item)
        #expect(found.posts == ["tiktok 12 video 7 - [d] "])
        #expect(found.problems == ["time_bad"])
    }

    @Test func `the user's mapping reads paths of JSON, lists and platforms by prefix`() throws {
        let found = try read(
            """
            {"id":"1","who":{"id":"tw_5"},"at":"2024-10-01 08:00:00","tags":["a","b"],"links":"https://x.invalid/1 https://x.invalid/2"}
            {"id":"","who":{"id":"fb_6"},"at":"1727769600","tags":[],"links":""}
            """, columns: "post=id,account=who.id,time=at,hashtag=tags,link=links+,prefix=tw_:x,prefix=fb_:facebook")
        #expect(found.posts.count == 2)
        #expect(
            found.posts[0]
                == "x 1 post tw_5 1727769600 [] hashtag=a hashtag=b link=https://x.invalid/1 link=https://x.invalid/2")
        #expect(found.posts[1].hasPrefix("facebook row:") && found.posts[1].contains(" fb_6 1727769600 "))
        #expect(found.problems.sorted() == ["id_missing"])
    }

    @Test(arguments: [
        ("a,b c", ["a", "b", "c"]), ("['one', 'it\\'s']", ["one", "it's"]), ("[\"x,y\", \"z\"]", ["x,y", "z"]),
        ("https://x.invalid/?a=1,2 https://x.invalid/b", ["https://x.invalid/?a=1,2", "https://x.invalid/b"]), ("", []),
        ("[{\"start\": 0, \"end\": 7, \"tag\": \"one\"}, {\"tag\": \"two\"}]", ["one", "two"]),
        ("[{'text': 'it\\'s', 'indices': [0, 4]}, {'text': None}]", ["it's"]), ("[one, two]", ["one", "two"]),
        ("['unclosed, x]", ["unclosed", "x"]), ("[[[[", ["[[[["]),
    ])
    func `lists are taken apart as they are written`(text: String, parts: [String]) {
        let found = ListText.parts(of: Array(text.utf8)[...], form: .loose, kind: .hashtag)
        #expect(found?.map { String(decoding: $0, as: UTF8.self) } == parts)
    }

    @Test func `a mapping file says what the inline form says`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("troupe-\(UUID().uuidString).toml")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = """
            # who, when, what
            [columns]
            account = "user"
            time = 'at' # of the post
            object = ["url", "tag"]
            prefix = ["fb_:facebook"]
            platform-name = "tiktok"
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let inline = "account=user,time=at,object=url,object=tag,prefix=fb_:facebook,platform=\"tiktok\""
        #expect(try FieldMapping(parsing: path) == FieldMapping(parsing: inline))
        try Data("account = user".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: IngestError.self) { try FieldMapping(parsing: path) }
    }

    @Test(arguments: [
        ("account=a", "time"), ("time=t", "account"), ("account=a,time=t,nonsense=x", "unknown role"),
        ("account=a,account=b,time=t", "twice"),
        ("account=a,time=t,prefix=fb", "prefix"), ("account,time=t", "has no ="),
    ])
    func `a mapping that cannot be meant is refused in a line`(text: String, words: String) {
        do {
            _ = try FieldMapping(parsing: text)
            Issue.record("\(text) was taken")
        } catch {
            #expect(error.description.contains(words) && error.kind == .usage, "\(error)")
        }
    }
}
