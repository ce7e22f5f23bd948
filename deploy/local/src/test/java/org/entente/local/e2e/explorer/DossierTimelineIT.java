package org.entente.local.e2e.explorer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.entente.local.e2e.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A timeline of 100,000 events is moved and zoomed as fluently as one of few. */
class DossierTimelineIT {

    private static final int EVENTS = 100_000;

    /** In milliseconds: two pictures of a screen that shows sixty each second, with a reserve for a machine that is busy. */
    private static final double LONGEST_MEDIAN = 34;

    /** Dates of 80 years: most to the day, the others to the month, to the year, or of a year's length. */
    private static final String FEED =
            """
            const [count, done] = arguments;
            const kinds = ['Visit', 'Meeting', 'Summit', 'Call', 'Statement', 'Agreement', 'Tie', 'Sanction', 'Aid', 'Mission'];
            let seed = 42;
            const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
            const two = (value) => String(value).padStart(2, '0');
            const when = () => {
              const [form, year] = [random(), 1946 + Math.floor(random() * 80)];
              const month = `${year}-${two(1 + Math.floor(random() * 12))}`;
              const day = `${month}-${two(1 + Math.floor(random() * 28))}`;
              return form < 0.7 ? day : form < 0.85 ? month : form < 0.95 ? String(year) : `${day}/${year + 1}`;
            };
            const marks = Array.from({ length: count }, (_, i) =>
              ({ id: `s${i}`, row: kinds[i % kinds.length], title: `Event ${i}`, when: when() }));
            const timeline = document.querySelector('event-timeline');
            const begun = performance.now();
            timeline.marks = marks;
            timeline.updateComplete.then(() => requestAnimationFrame(() => done(performance.now() - begun)));
            """;

    /** In and out by the wheel, then along by keys; one step for each picture. */
    private static final String MOVE =
            """
            const [done] = arguments;
            const place = document.querySelector('.timeline-place');
            place.scrollIntoView();
            const { left, top } = place.getBoundingClientRect();
            const wheel = (deltaY) => place.dispatchEvent(new WheelEvent('wheel',
              { bubbles: true, cancelable: true, ctrlKey: true, deltaY, clientX: left + 600, clientY: top + 100 }));
            const key = (name) => place.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: name }));
            const steps = [
              ...Array(60).fill(() => wheel(-60)), ...Array(60).fill(() => wheel(60)),
              ...Array(10).fill(() => key('+')), ...Array(60).fill(() => key('ArrowLeft')), () => key('Home'),
            ];
            const frame = () => new Promise(requestAnimationFrame);
            (async () => {
              const times = [];
              await frame();
              let last = await frame();
              for (const step of steps) {
                step();
                const now = await frame();
                times.push(now - last);
                last = now;
              }
              times.sort((a, b) => a - b);
              const at = (share) => times[Math.floor((times.length - 1) * share)];
              done({ count: times.length, median: at(0.5), most: at(0.95), longest: at(1) });
            })();
            """;

    @TempDir
    private Path profile;

    @Test
    void hundredThousandEventsAreFluid() {
        try (Explorer explorer = Explorer.start(profile)) {
            Browser browser = explorer.browser();
            Look.LIGHT.apply(browser);
            explorer.open("#/KHM/USA");
            browser.awaitOne("event-timeline canvas");
            Map<String, Number> few = browser.evaluateLater(MOVE);
            Number fed = browser.evaluateLater(FEED, EVENTS);
            Map<String, Number> many = browser.evaluateLater(MOVE);

            System.out.printf(
                    "Timeline of %d events: shown after %.0f ms; time of a picture in ms, of %d: median %.1f, 95 of 100 within"
                            + " %.1f, longest %.1f (of 60 events: %.1f, %.1f, %.1f)%n",
                    EVENTS,
                    fed.doubleValue(),
                    many.get("count").intValue(),
                    many.get("median").doubleValue(),
                    many.get("most").doubleValue(),
                    many.get("longest").doubleValue(),
                    few.get("median").doubleValue(),
                    few.get("most").doubleValue(),
                    few.get("longest").doubleValue());
            assertTrue(explorer.texts(".timeline-range").get(0).contains("of 100,000 from"));
            assertTrue(many.get("median").doubleValue() < LONGEST_MEDIAN, many::toString);
        }
    }
}
