-- Who posts first and who follows, in each community?
-- Counted are occasions of the current run: sessions of members that co-actions join, directly or through others; within one
-- occasion one account is first, however many posts follow. p: the chance of being first so often if that were drawn by lot
-- among those present, with all accounts of the community looked at. Who is first is often only who is awake first.
-- :community=  only this community
-- Columns:
--   community  the community
--   account    the account
--   first      occasions on which it was first
--   present    occasions at which it was present
--   share      the share on which it was first
--   expected   occasions on which it would be first by lot
--   p          see above
SELECT f.community, f.account, f.first, f.present, round(1.0 * f.first / f.present, 3) AS share,
    round(f.expected, 2) AS expected, f.p
FROM first_posters() f
WHERE :community IS NULL OR f.community = :community
ORDER BY f.community, f.p, f.first DESC, f.account
