#!/usr/bin/env bash
# Prints the path of valgrind; installs Debian's when there is none and that is possible.
set -euo pipefail

command -v valgrind && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing valgrind ..." >&2
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq valgrind; } >&2 </dev/null
  command -v valgrind && exit 0
fi
echo "valgrind is missing: install it (Debian: sudo apt-get install valgrind)" >&2
exit 1
