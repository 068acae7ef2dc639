# Ends one desktop when its owner closes standard input, or dies, which closes it too.
# $1: the mark that the environment of each of its processes carries; $2: its folder, removed at the end.
trap '' HUP INT TERM
while read -r _; do :; done

# Process ids of the given part of the desktop; a process that has ended has no environment any more.
marked() {
  grep -lsz "^LIGHTCONE_DESKTOP=$1" /proc/[0-9]*/environ | tr -dc '0-9\n'
}
# Asks a part once to end, and gives it so many rounds: a second request would make a browser drop what it is saving.
ask() {
  kill -TERM $(marked "$1") 2>/dev/null
  for _ in $(seq "$2"); do
    [ -n "$(marked "$1")" ] || return
    sleep 0.02
  done
}
# Kills a part, again and again because it may be starting processes meanwhile.
kill_all() {
  for _ in $(seq 250); do
    pids=$(marked "$1")
    [ -n "$pids" ] || return
    kill -KILL $pids 2>/dev/null
    sleep 0.02
  done
}

# Programs first: a browser writes its cookies down, and would not when its screen went before it.
ask "$1.program" 100
kill_all "$1.program"
ask "$1.base" 25
kill_all "$1.base"
rm -rf -- "$2"
