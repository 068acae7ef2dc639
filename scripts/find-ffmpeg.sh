#!/usr/bin/env bash
# Prints the path of ffmpeg; installs Debian's when there is none and that is possible.
set -euo pipefail

command -v ffmpeg && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing ffmpeg ..." >&2
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ffmpeg; } >&2 </dev/null
  command -v ffmpeg && exit 0
fi
echo "ffmpeg is missing, which the tests of recordings need: install it (Debian: sudo apt-get install ffmpeg)" >&2
exit 1
