# Ties by CooRTweet's own detect_groups: the R files of its package, read from a checkout of it, and no line of them here.
#
# usage: Rscript ties_coortweet.R CHECKOUT POSTS OUT WINDOW SUPPORT
# Needs data.table and igraph. Its network counts posts; here the pairs of posts it finds are counted by object, as the
# other programs do, so that all write the same ties.
suppressPackageStartupMessages({
  library(data.table)
  library(igraph)
})
arguments <- commandArgs(trailingOnly = TRUE)
checkout <- arguments[1]
support_wanted <- as.integer(arguments[5])
for (name in c("globals", "calc_group_combinations", "detect_groups")) {
  source(file.path(checkout, "R", paste0(name, ".R")))
}
posts <- fread(arguments[2], colClasses = list(character = c("object_id", "account_id", "content_id")))
pairs <- detect_groups(posts, time_window = as.integer(arguments[4]), min_participation = 2)
pairs[, `:=`(first = pmin(account_id, account_id_y), second = pmax(account_id, account_id_y))]
shared <- unique(pairs[, .(first, second, object_id)])
ties <- shared[, .(support = .N), by = .(first, second)][support >= support_wanted]
fwrite(ties, arguments[3])
