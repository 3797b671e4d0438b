-- Which openings and closings do captions of several accounts have in common?
-- Captions are folded first, so that counters, blanks and zero-width characters hide nothing. p: the chance that so many of
-- the accounts that have it lie in one community of the current run. A common greeting is used by strangers too.
-- :captions=3  fewest distinct captions
-- Columns:
--   place      opening or closing
--   phrase     the words, folded
--   captions   distinct captions that have it
--   posts      posts that have it
--   accounts   accounts that have it
--   outside    of them, accounts in no community
--   community  the community with most of them
--   in_community  accounts in that community
--   p          see above
WITH found AS (SELECT f.*, m.community FROM phrases() f LEFT JOIN member_view m ON m.account = f.account),
by_community AS (
    SELECT place, phrase, community, count(*) AS inside,
        (SELECT count(*) FROM member_view n WHERE n.community = f.community) AS size,
        row_number() OVER (PARTITION BY place, phrase ORDER BY count(*) DESC, community) AS rank
    FROM found f WHERE community IS NOT NULL GROUP BY place, phrase, community
)
SELECT f.place, f.phrase, f.captions, f.posts, f.accounts, sum(f.community IS NULL) AS outside, b.community,
    b.inside AS in_community,
    hypergeometric_tail(b.inside, b.size, f.accounts, (SELECT count(*) FROM account WHERE same_as IS NULL)) AS p
FROM found f LEFT JOIN by_community b ON b.place = f.place AND b.phrase = f.phrase AND b.rank = 1
WHERE f.captions >= :captions GROUP BY f.place, f.phrase ORDER BY p IS NULL, p, f.phrase
