# The terminal's shell: the user's own settings, and marks (OSC 133) where a command's output begins and ends.
[ -r /etc/bash.bashrc ] && . /etc/bash.bashrc
[ -r ~/.bashrc ] && . ~/.bashrc
PS0='\e]133;C\a'"$PS0"
PROMPT_COMMAND=('printf "\e]133;D;%s\a" "$?"' "${PROMPT_COMMAND[@]}")
