-- Which accounts are likely successors of removed ones?
-- On the same platform, first seen after the other went, and sharing more rare things with it than chance has accounts
-- share. The likest predecessor of each account is shown. q: the false-discovery rate over all pairs that were looked at; the
-- null keeps how many things each account uses and how many accounts use each thing.
-- :days=90      how long after the other went
-- :level=0.05   the largest q
-- Columns:
--   account      the later account
--   predecessor  the one that went
--   gone         when it went
--   appeared     when the later one appeared
--   days         days between
--   shared       things in common that others use too
--   likeness     the share of the rarer account's rarity that is shared
--   p            the chance of so many things in common
--   q            see above
--   assets       what they share, the rarest first
SELECT account, predecessor, gone, appeared, days, shared, likeness, p, q, assets
FROM successors(:days) WHERE rank = 1 AND q <= :level ORDER BY q, account
