-- wrk -s peer-post.lua URL -- FILE: posts an event that is the same in all but its title to the path that FILE names. Beside
-- FILE lie the event, with %d in its title, and a token. At the end it prints a line as the peers' own script does:
-- RESULT requests-a-second p50 p99 errors, the times in microseconds.
local path, body
local count = 0

local function text(file)
  local source = io.open(file)
  local all = source:read("*a")
  source:close()
  return all
end

function init(arguments)
  local folder = arguments[1]:match("^(.*)/")
  path = io.lines(arguments[1])()
  body = text(folder .. "/event.json")
  wrk.headers["Authorization"] = "Bearer " .. text(folder .. "/token")
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  count = count + 1
  return wrk.format("POST", path, nil, body:format(count))
end

function done(summary, latency)
  local failed = summary.errors
  print(string.format("RESULT %.0f %d %d %d", summary.requests * 1e6 / summary.duration, latency:percentile(50),
    latency:percentile(99), failed.connect + failed.read + failed.write + failed.status + failed.timeout))
end
