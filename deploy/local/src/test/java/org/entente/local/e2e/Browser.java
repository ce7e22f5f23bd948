package org.entente.local.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.entente.parts.Installed;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, without a window, with all that it sent and was sent. */
public final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final List<JsonNode> network = new ArrayList<>();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Skips the test where there is no browser.
     *
     * @param untested what is then not tested, as the beginning of a sentence
     */
    public static void assume(String untested) {
        for (String tool : List.of("chromium", "chromedriver")) {
            if (Installed.find(tool).isEmpty()) {
                String reason = untested + ": " + tool + " is not installed.";
                // Maven's own line counts the skipped tests and does not say why.
                System.out.println("Skipped. " + reason);
                Assumptions.abort(reason);
            }
        }
    }

    /** Starts it with a profile of its own in an empty folder. */
    public static Browser start(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Installed.find("chromium").orElseThrow().toFile());
        options.addArguments(
                "--headless",
                // Root has no sandbox; what is shown is our own page.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // Whatever is asked of another machine fails.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Installed.find("chromedriver").orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        // What it shows by itself at its start is not ours to answer for.
        driver.get("about:blank");
        driver.manage().logs().get(LogType.PERFORMANCE);
        return new Browser(driver);
    }

    public void open(String url) {
        driver.get(url);
    }

    public void click(String selector) {
        find(selector).click();
    }

    /** Puts a text into a field in place of what it has. */
    public void write(String selector, String text) {
        WebElement field = find(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** Gives a file field a file of this machine, as a person chooses one. */
    public void choose(String selector, Path file) {
        find(selector).sendKeys(file.toAbsolutePath().toString());
    }

    /** Presses keys, which go to whatever has the focus. */
    public void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    public void back() {
        driver.navigate().back();
    }

    public void forward() {
        driver.navigate().forward();
    }

    public void reload() {
        driver.navigate().refresh();
    }

    public String url() {
        return driver.getCurrentUrl();
    }

    /** What is seen now, as PNG. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** A command of Chromium's protocol, such as one that makes it a phone. */
    public Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public String text(String selector) {
        return find(selector).getText();
    }

    /** The texts of all that a selector names, in the order of the page. */
    public List<String> texts(String selector) {
        return evaluate(
                "return [...document.querySelectorAll(arguments[0])].map(found => found.textContent)", selector);
    }

    /** Waits until a selector names something. */
    public void awaitOne(String selector) {
        await(selector).atMost(PATIENCE).until(() -> !driver.findElements(By.cssSelector(selector))
                .isEmpty());
    }

    /** Waits until a selector names nothing. */
    public void awaitNone(String selector) {
        await(selector).atMost(PATIENCE).until(() -> driver.findElements(By.cssSelector(selector))
                .isEmpty());
    }

    /** Waits until an element has the text that is then expected. */
    public void awaitText(String selector, Supplier<String> expected) {
        await(selector).atMost(PATIENCE).until(() -> text(selector), text -> text.equals(expected.get()));
    }

    /** Runs a function body in the page. */
    @SuppressWarnings("unchecked")
    public <T> T evaluate(String script, Object... arguments) {
        return (T) driver.executeScript(script, arguments);
    }

    /** Runs a function body in the page, whose last argument is to be called with its result. */
    @SuppressWarnings("unchecked")
    public <T> T evaluateLater(String script, Object... arguments) {
        return (T) driver.executeAsyncScript(script, arguments);
    }

    /** What the browser complained of since it was asked last. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The parameters of all events of one kind that Chromium's protocol told of so far, such as a request's sending. */
    public List<JsonNode> network(String method) {
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            network.add(read(entry.getMessage()).path("message"));
        }
        return network.stream()
                .filter(event -> event.path("method").asText().equals("Network." + method))
                .map(event -> event.path("params"))
                .toList();
    }

    /** Whom pages asked for anything so far, each as its address up to the first slash. */
    public Set<String> origins() {
        return network("requestWillBeSent").stream()
                .map(sent -> sent.path("request").path("url").asText())
                .map(url -> url.replaceAll("(?<=[^/])/(?!/).*", "/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the browser complained of since it was asked last, as far as it is about the page's policy. */
    public List<String> policyComplaints() {
        return complaints().stream()
                .filter(complaint -> complaint.contains("Content Security Policy"))
                .toList();
    }

    /** The directive of the page's policy that keeps its scripts from asking an address. */
    public String refusalOf(String address) {
        return evaluateLater(
                """
                const [address, done] = arguments;
                document.addEventListener('securitypolicyviolation', (violation) => done(violation.effectiveDirective));
                fetch(address).then(() => done('allowed'), () => undefined);
                """,
                address);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }

    /** The statuses that requests of a method to an address were answered with so far, in the order of the requests. */
    public List<Integer> statuses(String method, String url) {
        Map<String, Integer> answers = new HashMap<>();
        network("responseReceived")
                .forEach(answer -> answers.put(
                        id(answer), answer.path("response").path("status").asInt()));
        // This one says 304 where the other says what the page was given.
        network("responseReceivedExtraInfo")
                .forEach(answer ->
                        answers.put(id(answer), answer.path("statusCode").asInt()));
        return network("requestWillBeSent").stream()
                .filter(sent -> sent.path("request").path("method").asText().equals(method))
                .filter(sent -> sent.path("request").path("url").asText().equals(url))
                .map(sent -> answers.get(id(sent)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String id(JsonNode event) {
        return event.path("requestId").asText();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
