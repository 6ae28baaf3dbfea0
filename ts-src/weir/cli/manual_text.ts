/*
 * What the manual says beside the tables of options and commands, in roff.
 */

const howItWorks = `It asks DNS every second, and at once when a peer refuses connections.
It writes an nginx.conf, and runs OpenResty with it, or an nginx that has its Lua module.
.PP
A mapping says where to listen, the name to look up, and the port of the peers:`;

const whereOptions = `An option can stand in a mapping, for its service alone; on the command line, for all; and in the
environment, as
.B WEIR_REFRESH
for
.BR \\-\\-refresh .
The first of these wins.
Of an option that is given twice on the command line, the last counts.
.PP
.BI @ FILE
stands for the arguments in a file, one a line; # begins a comment, quotes keep blanks and #.`;

const afterOptions = `.SH ENVIRONMENT
.TP
.B WEIR_SERVICES
Mappings, between blanks, for when there is none on the command line.
.TP
.BI WEIR_ OPTION
The option of that name, for all services.
.TP
.B NO_COLOR
Where it is set,
.B weir explain
writes without colours.
.SH "EXIT STATUS"
.TP
.B 0
All is well.
.TP
.B 1
This machine does not let it happen, or the Weir that runs is not well.
.TP
.B 2
Something that was written is wrong; a line for each problem says where, and what to do.
.TP
.B 127
The first argument is neither a command, a mapping nor a program.
.SH SIGNALS
.TP
.BR SIGTERM ", " SIGINT ", " SIGQUIT
Take no further connections, and end once the requests under way have ended, or after
.BR \\-\\-shutdown_timeout ;
a second one ends at once.
.TP
.B SIGHUP
Read the arguments and files anew, as
.B weir reload
does.
.SH "SEE ALSO"
.BR nginx (8),
.BR resolv.conf (5)
`;

export { afterOptions, howItWorks, whereOptions };
