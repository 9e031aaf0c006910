"""When an article's page shows on a slow telephone, by the browser's own performance entries."""
import shutil
import statistics

# Chromium's CPU at a quarter of its speed; a slow mobile network.
CPU_SLOWDOWN = 4
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
TELEPHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2}

# The entries of a type, those from before the observer among them. A page of one screen has a layout shift of one
# session at most, so the sum of its shifts is its cumulative layout shift or more.
ENTRIES = """async () => {
  const observed = type => new Promise(done => {
    const observer = new PerformanceObserver(list => done(list.getEntries()));
    observer.observe({ type, buffered: true });
    setTimeout(() => done([]), 300);
  });
  const [paints, largest, shifts] = await Promise.all(['paint', 'largest-contentful-paint', 'layout-shift'].map(observed));
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    received: navigation.responseEnd,
    firstPaint: paints.find(entry => entry.name === 'first-contentful-paint')?.startTime,
    largestPaint: largest.at(-1)?.startTime,
    largestPart: largest.at(-1)?.element?.outerHTML.slice(0, 60),
    shift: shifts.filter(entry => !entry.hadRecentInput).reduce((sum, entry) => sum + entry.value, 0),
    loaded: navigation.loadEventEnd,
    bytes: performance.getEntriesByType('resource').reduce((sum, entry) => sum + entry.transferSize, navigation.transferSize),
  };
}"""


def load(browser, url):
    """What one load with an empty cache gives; times in milliseconds from its start."""
    context = browser.new_context(**TELEPHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
    page.goto(url, wait_until="load")
    # The largest part may still come, and what is there may still move.
    page.wait_for_timeout(1000)
    found = page.evaluate(ENTRIES)
    context.close()
    assert found["firstPaint"] and found["largestPaint"], "the browser painted nothing"
    assert found["received"] > NETWORK["latency"], "the network was not slowed down"
    return found


def measure(url, loads):
    """The medians of several loads, the range of each time, and the browser's version."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        found = [load(browser, url) for _ in range(loads)]
        version = browser.version
        browser.close()
    names = ["received", "firstPaint", "largestPaint", "loaded", "shift", "bytes"]
    return {
        name: {"median": statistics.median(values), "least": min(values), "most": max(values)}
        for name in names for values in [[load[name] for load in found]]
    } | {"largestPart": found[0]["largestPart"], "browser": version, "loads": loads}
