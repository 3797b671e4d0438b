-- Which claims do the observed facts contradict?
-- What is claimed, what was observed beside it, and what an analyst made of it stand apart. Unknown is no contradiction.
-- :status=contradicted  contradicted, consistent or unknown
-- Columns:
--   claim        its id
--   persona      the persona
--   account      the account that says it
--   type         what it is about
--   claimed      what it says
--   claimed_in   the post that says it
--   observed_by  what was looked at
--   observed     what it shows
--   observed_in  the post that shows it
--   status       what an analyst made of it
--   confidence   how sure they are
--   author       who
SELECT claim, persona, account, type, claimed, claimed_in, observed_by, observed, observed_in, status, confidence, author
FROM claim_view WHERE status = :status ORDER BY persona IS NULL, persona, claim, observed_by
