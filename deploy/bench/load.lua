-- wrk -s load.lua URL -- FILE SEED [TOKEN BODY]: asks for the paths that FILE lists, in an order drawn from SEED. With a
-- token it posts the text of the file BODY to them instead. At the end it prints one line of figures:
-- FIGURES requests-a-second p50 p99 errors, the times in microseconds.
local requests = {}

function init(arguments)
  local file, seed, token, body = arguments[1], arguments[2], arguments[3], arguments[4]
  local headers = {}
  local text
  if token then
    headers["Authorization"] = "Bearer " .. token
    headers["Content-Type"] = "application/json"
    local source = io.open(body)
    text = source:read("*a")
    source:close()
  end
  for path in io.lines(file) do
    table.insert(requests, wrk.format(token and "POST" or "GET", path, headers, text))
  end
  math.randomseed(tonumber(seed))
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local failed = summary.errors
  print(string.format("FIGURES %.1f %d %d %d", summary.requests * 1e6 / summary.duration, latency:percentile(50),
    latency:percentile(99), failed.connect + failed.read + failed.write + failed.status + failed.timeout))
end
