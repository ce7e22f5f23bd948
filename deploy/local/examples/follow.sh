#!/bin/sh
# Keeps a copy of one service's records in a file, over HTTP, with curl and awk alone.
#
#   follow.sh http://localhost:8080 events events.copy
#
# The copy's first line is "cursor <cursor>"; each other line is a record: subject, revision and JSON with tabs between
# them (the JSON has none). A record that was deleted keeps its line without JSON.
set -eu
feed=$1/v1/$2
copy=$3
# Answers go to a folder of this process alone: the curl of a script that was killed may live a little longer.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# Reads the copy, then what came: a snapshot's lines or a page of changes. Writes the new copy, its cursor first.
# shellcheck disable=SC2016
merge='
  # The members of an object by name, or the elements of an array by number, as JSON. Returns how many.
  function members(json, into,   i, c, quoted, depth, from, name, n) {
    split("", into)
    for (i = 1; i <= length(json); i++) {
      c = substr(json, i, 1)
      if (quoted) { if (c == "\\") i++; else if (c == "\"") quoted = 0; continue }
      if (c == "\"") quoted = 1
      else if (c == "{" || c == "[") { if (++depth == 1) from = i + 1 }
      else if (c == ":" && depth == 1) { name = text(substr(json, from, i - from)); from = i + 1 }
      else if ((c == "," && depth == 1) || ((c == "}" || c == "]") && --depth == 0)) {
        if (i > from) { n++; into[name == "" ? n : name] = substr(json, from, i - from) }
        name = ""; from = i + 1
      }
    }
    return n + 0
  }
  function text(json) { return substr(json, 2, length(json) - 2) }

  # Only what is newer changes anything, so that it does no harm to read a change twice.
  function apply(subject, after, number) {
    if (number > revision[subject] + 0) {
      revision[subject] = number; record[subject] = after
      print number, subject, after == "" ? "is gone" : "" >"/dev/stderr"
    }
  }

  BEGIN { FS = "\t" }
  part == "copy" { if (FNR > 1) { revision[$1] = $2; record[$1] = $3 } }
  part == "snapshot" { members($0, line); apply(text(line["subject"]), line["after"], line["revision"] + 0) }
  part == "changes" {
    members($0, page)
    count = members(page["items"], events)
    for (e = 1; e <= count; e++) {
      members(events[e], event); members(event["data"], data)
      # operation is created, updated, deleted (without "after") or snapshot (told again as it is).
      apply(text(event["subject"]), data["after"], data["revision"] + 0)
    }
    cursor = text(page["next"])
  }
  END { print "cursor\t" cursor; for (s in revision) print s "\t" revision[s] "\t" record[s] }'

# The copy and its cursor are one file, replaced as a whole: a kill between the two cannot happen.
replace() {
  LC_ALL=C awk "$merge" "$@" >"$copy.new" && mv "$copy.new" "$copy"
}

header() {
  tr -d '\r' <"$work/head" | sed -n "s/^$1: *//p" | tail -n 1
}

# A copy to begin with. The cursor was read before the snapshot: what happened meanwhile comes again, and is not missed.
# A snapshot that breaks off is an error of curl.
begin() {
  curl -fsS -D "$work/head" -o "$work/body" --speed-limit 1 --speed-time 60 "$feed/snapshot" || return 1
  replace cursor="$(header '[Ff]eed-[Cc]ursor')" part=snapshot "$work/body"
}

while :; do
  if [ ! -s "$copy" ] && ! begin; then
    sleep 5
    continue
  fi
  read -r _ cursor <"$copy"
  : >"$work/head"
  # Answered at once when there are changes, else when there is one, or after 25 seconds without.
  status=$(curl -sS -D "$work/head" -o "$work/body" --max-time 60 -w '%{http_code}' \
    "$feed/changes?after=$cursor&wait=25&pageSize=500") || status=none
  case $status in
    200) replace part=copy "$copy" part=changes "$work/body" ;;
    410) # The cursor is older than what is kept, or of an epoch before a backup was restored.
      echo "starting over" >&2
      rm -f "$copy"
      ;;
    429 | 5?? | none) # Too many wait, or the platform is away.
      pause=$(header '[Rr]etry-[Aa]fter')
      sleep "${pause:-5}"
      ;;
    *)
      cat "$work/body" >&2
      exit 1
      ;;
  esac
done
