-- Who switched topic, and when?
-- Looks for one point at which the share of posts with a narrative changes, in each community of the current run (or each
-- account, with by=account). Posts of one script count once. p: the chance of so sharp a change if the same scripts came in
-- random order; a share that wavers from the start has no small p, and the answer is then no.
-- :narrative=sales  the code of the narrative
-- :by=community     community or account
-- :level=0.01       the largest p that is called a switch
-- Columns:
--   who           the community or account
--   scripts       distinct scripts with a code
--   share_before  the share with the narrative before the point
--   share_after   and after it
--   last_before   the last script before the point
--   first_after   the first after it
--   p             see above
--   switched      yes or no; unknown where there are too few scripts, or all are alike
SELECT who, scripts, share_before, share_after, last_before, first_after, p,
    CASE WHEN p IS NULL THEN 'unknown' WHEN p <= :level THEN 'yes' ELSE 'no' END AS switched
FROM phase_switch(:narrative, :by) ORDER BY p IS NULL, p, who
