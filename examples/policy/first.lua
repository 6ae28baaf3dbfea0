-- The first peers until they are full, so that the others can be switched off: weir 80:web:8080,policy=/etc/weir/first.lua
-- In an nginx.conf of your own it can have a name: require("weir").policy("first", dofile("/etc/weir/first.lua"))

local full = 16

---@type weir.Policy
return function(peers, random)
   local inOrder = {}
   for index, peer in ipairs(peers) do
      inOrder[index] = peer
   end
   table.sort(inOrder, function(a, b)
      return a.id < b.id
   end)

   return function(now, affinity, look)
      for index = 1 + look, #inOrder do
         if inOrder[index].inFlight < full then
            return inOrder[index]
         end
      end
      return inOrder[1 + math.floor(random() * #inOrder)]
   end
end
