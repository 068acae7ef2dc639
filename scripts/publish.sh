#!/usr/bin/env bash
# Publishes a release, and leaves out what is published already, so that one which stopped halfway can be run again:
#
#   publish.sh npm FOLDER [OPTION]...   the npm packages in a folder; the options are for `npm publish`
#   publish.sh crates                   the crates of this checkout
#
# The workflow of a release runs it; a maintainer does so for the first version of a package (docs/releasing.md).
set -euo pipefail

fail() { echo "publish: $*" >&2; exit 1; }

# NAME@VERSION of an npm package.
named() {
  tar --extract --to-stdout --file "$1" package/package.json |
    node -p 'const { name, version } = JSON.parse(require("fs").readFileSync(0, "utf8")); name + "@" + version'
}

# The platform packages first: the main packages depend on them.
npm_packages() {
  local folder=$1 file package main=() platform=()
  shift
  for file in "$folder"/*.tgz; do
    [ -e "$file" ] || fail "there are no npm packages in $folder; \`make dist\` builds them"
    package=$(named "$file")
    case $package in
      @tzafon/lightcone@* | @tzafon/lightcone-cli@*) main+=("$file") ;;
      *) platform+=("$file") ;;
    esac
  done
  if [ ${#platform[@]} = 0 ] || [ ${#main[@]} != 2 ]; then
    fail "$folder lacks main or platform packages; \`make dist\` builds them"
  fi
  for file in "${platform[@]}" "${main[@]}"; do
    package=$(named "$file")
    if [ -n "$(npm view "$package" version 2>/dev/null)" ]; then
      echo "publish: $package is published already"
    else
      # An absolute path: npm takes others for the names of repositories.
      npm publish "$(realpath "$file")" --access public "$@"
    fi
  done
}

# In the order in which they need each other; cargo waits until each can be depended on.
crates() {
  local crate said
  for crate in tzafon lightcone-desktop lightcone-local lightcone-cli; do
    if said=$(cargo publish --locked -p "$crate" 2>&1); then
      echo "$said"
    elif [[ $said == *"already exists"* ]]; then
      echo "publish: $crate is published already"
    else
      fail "$said"
    fi
  done
}

case ${1:-} in
  npm) [ $# -ge 2 ] || fail "usage: publish.sh npm FOLDER [OPTION]..."; shift; npm_packages "$@" ;;
  crates) [ $# = 1 ] || fail "usage: publish.sh crates"; crates ;;
  *) fail "usage: publish.sh npm FOLDER [OPTION]... | publish.sh crates" ;;
esac
