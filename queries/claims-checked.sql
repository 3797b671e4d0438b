-- What do the posts themselves show beside each claim?
-- The program sets beside a claim what the posts of the account show: the place that the platform names, the languages, the
-- hours, facts recorded by analysts. Its verdict is a suggestion for the analyst: it says contradicted or consistent only of
-- places and faces, and unknown of everything else. A platform's region can be the country of registration, and an account
-- can travel.
-- Columns:
--   verdict      contradicted, consistent or unknown; contradictions first
--   claim        its id
--   persona      the persona
--   account      the account
--   type         what the claim is about
--   claimed      what it says
--   observed_by  what was looked at: region, language, hours, face, analyst
--   observed     what it shows
--   posts        posts that show it
--   post         one of them
--   status       what an analyst made of the claim
SELECT k.verdict, k.claim, c.persona, k.account, c.type, c.claimed, k.observed_by, k.observed, k.posts, k.post,
    coalesce(c.status, 'unknown') AS status
FROM claim_check() k JOIN claim c ON c.id = k.claim
ORDER BY CASE k.verdict WHEN 'contradicted' THEN 0 WHEN 'consistent' THEN 1 ELSE 2 END, c.row, k.observed_by, k.posts DESC,
    k.observed
