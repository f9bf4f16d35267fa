-- For wrk: sends the requests of a file one after another, again and again. Each line is
-- method, path, accepted type, body's type, cookie and body, with tabs between.
local requests, last = {}, 0

function init(arguments)
    for line in io.lines(os.getenv("BENCH_REQUESTS")) do
        local method, path, accept, kind, cookie, body = line:match("^(.-)\t(.-)\t(.-)\t(.-)\t(.-)\t(.*)$")
        local headers = { Accept = accept }
        if cookie ~= "" then headers["Cookie"] = cookie end
        if kind ~= "" then headers["Content-Type"] = kind end
        if body == "" then body = nil end
        requests[#requests + 1] = wrk.format(method, path, headers, body)
    end
end

function request()
    last = last % #requests + 1
    return requests[last]
end

-- requests, microseconds, median and 99th percentile in microseconds, answers that are errors, broken connections
function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("bench %d %d %d %d %d %d\n", summary.requests, summary.duration,
        latency:percentile(50), latency:percentile(99), errors.status,
        errors.connect + errors.read + errors.write + errors.timeout))
end
