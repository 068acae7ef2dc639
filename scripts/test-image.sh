#!/usr/bin/env bash
# Tries the container image: `test-image.sh IMAGE` with docker, or as root `test-image.sh --root DIR PROGRAM` in a folder with
# a new Debian, such as debootstrap makes, in which the Dockerfile's steps are done. Either must answer under its public
# URL and to its key only, and run a browser as another user than root.
set -euo pipefail
cd "$(dirname "$0")/.."

key=test-image-key
public=http://lightcone.test:8700
fail() { echo "test-image: $*" >&2; exit 1; }

if [ "${1:-}" = --root ]; then
  [ $# = 3 ] || fail "usage: test-image.sh --root DIR PROGRAM"
  root=$2 address=http://127.0.0.1:18700
  [ "$(id -u)" = 0 ] || fail "a root folder can only be used as root"
  for mount in proc sys dev dev/shm; do
    mountpoint -q "$root/$mount" || mount --rbind "/$mount" "$root/$mount"
    mount --make-rslave "$root/$mount"
  done
  pid=
  cleanup() {
    [ -z "$pid" ] || { kill "$pid" && wait "$pid" || true; }
    for mount in dev sys proc; do umount -R "$root/$mount"; done
  }
  trap cleanup EXIT
  if [ ! -e "$root/data" ]; then
    install -m 755 scripts/image-setup.sh "$3" "$root/tmp"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    chroot "$root" /tmp/image-setup.sh "/tmp/$(basename "$3")"
  fi
  # As the Dockerfile says: its user, variables and entry point.
  chroot --userspec=10001:10001 "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/lightcone LANG=C.UTF-8 \
    LIGHTCONE_LOCAL_ADDR=0.0.0.0:18700 LIGHTCONE_LOCAL_DATA=/data LIGHTCONE_LOCAL_PUBLIC_URL=$public \
    LIGHTCONE_LOCAL_API_KEY=$key tini -s -- lightcone serve &
  pid=$!
  within() { chroot --userspec=10001:10001 "$root" /usr/bin/env HOME=/home/lightcone "$@"; }
else
  [ $# = 1 ] || fail "usage: test-image.sh IMAGE"
  docker info >/dev/null 2>&1 || fail "docker does not run here; use --root"
  container=$(docker run --detach --publish 127.0.0.1:0:8700 --shm-size 1g --security-opt seccomp=unconfined \
    --env LIGHTCONE_LOCAL_PUBLIC_URL=$public --env LIGHTCONE_LOCAL_API_KEY=$key "$1")
  trap 'docker logs "$container" >&2; docker rm --force "$container" >/dev/null' EXIT
  address=http://$(docker port "$container" 8700 | head -n 1)
  within() { docker exec "$container" "$@"; }
fi

status() { curl --silent --output /dev/null --write-out '%{http_code}' --max-time 60 "$@" || true; }
for _ in $(seq 120); do
  [ "$(status "$address/health")" = 200 ] && break
  sleep 0.5
done
expect() {
  local wanted=$1 got; shift
  got=$(status "$@")
  [ "$got" = "$wanted" ] || fail "expected $wanted and got $got: curl $*"
}
expect 200 "$address/health"
expect 401 --header "Host: ${public#http://}" "$address/computers"
expect 403 --header "Host: other.test" --header "Authorization: Bearer $key" "$address/computers"
expect 200 --header "Host: ${public#http://}" --header "Authorization: Bearer $key" "$address/computers"
for kind in browser desktop; do
  made=$(curl --silent --max-time 120 --header "Authorization: Bearer $key" --json "{\"kind\": \"$kind\"}" "$address/computers")
  case $made in *'"id"'*) ;; *) fail "a $kind was not created: $made" ;; esac
done
[ "$(within id -u)" = 10001 ] || [ "${1:-}" = --root ] || fail "the server runs as another user"
within lightcone --version
echo "test-image: works"
