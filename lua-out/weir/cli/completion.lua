local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____spelling = require("weir.text.spelling")
local didYouMean = ____spelling.didYouMean
local ____bash = require("weir.cli.completion.bash")
local bash = ____bash.bash
local ____fish = require("weir.cli.completion.fish")
local fish = ____fish.fish
local ____zsh = require("weir.cli.completion.zsh")
local zsh = ____zsh.zsh
local ____output = require("weir.cli.output")
local complain = ____output.complain
local completions = {bash = bash, zsh = zsh, fish = fish}
--- The shells that there are completions for.
local shells = {"bash", "zsh", "fish"}
--- Prints the completion of Weir's command line for the shell that the second argument names.
local function printCompletion(args, commands)
    local shell = args[2]
    local completion = completions[shell or ""]
    if completion == nil or #args > 2 then
        local what = shell == nil and "there is no shell" or quoted(args[3] or shell) .. " is unknown"
        complain((("arguments: " .. what) .. "; ") .. (#args > 2 and "one shell is enough" or didYouMean(shell or "", shells)))
        return 2
    end
    io.stdout:write(completion(commands))
    return 0
end
____exports.printCompletion = printCompletion
____exports.shells = shells
return ____exports
