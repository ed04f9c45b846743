package org.manyuan.reporting.written.pdf;

import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.manyuan.reporting.written.document.Chart;
import org.manyuan.reporting.written.document.Chart.Series;

/** A chart drawn with lines and areas. */
final class PdfChart {

    private static final List<Color> COLOURS =
            List.of(new Color(0x2F5D8A), new Color(0xC06C2B), new Color(0x6B8E4E));
    private static final Color GRID = new Color(0xD0D0D0);
    private static final float SIZE = 9;
    private static final float CAPTION_SIZE = 12;
    private static final float CAPTION = 26;
    private static final float PLOT = 150;
    private static final float FOOT = 44;
    private static final float SCALE = 52;

    private final PdfPages pages;
    private final PdfFont font;
    private final Chart chart;
    private final Ticks ticks;
    private float base;

    PdfChart(PdfPages pages, PdfFont font, Chart chart) {
        this.pages = pages;
        this.font = font;
        this.chart = chart;
        this.ticks =
                Ticks.upTo(
                        chart.series().stream()
                                .flatMap(each -> each.values().stream())
                                .mapToDouble(BigDecimal::doubleValue)
                                .max()
                                .orElse(0));
    }

    void add() throws IOException {
        pages.reserve(CAPTION + PLOT + FOOT);
        float upper = pages.take(CAPTION + PLOT + FOOT);
        base = upper - CAPTION - PLOT;
        String caption = font.showable("%s（%s）".formatted(chart.caption(), chart.unit()));
        centred(caption, PdfPages.LEFT + PdfPages.WIDTH / 2, upper - CAPTION + 10, CAPTION_SIZE);
        grid();
        for (int index = 0; index < chart.series().size(); index++) {
            if (chart.kind() == Chart.Kind.BARS) {
                bars(index);
            } else {
                line(index);
            }
        }
        categories();
        legend();
    }

    private void grid() throws IOException {
        PDPageContentStream content = pages.content();
        content.setStrokingColor(GRID);
        for (double value : ticks.values()) {
            float y = y(value);
            content.moveTo(left(), y);
            content.lineTo(PdfPages.LEFT + PdfPages.WIDTH, y);
            content.stroke();
            String label = ticks.label(value);
            pages.text(label, left() - 4 - font.width(label, SIZE), y - SIZE * 0.36f, SIZE, false);
        }
        content.setStrokingColor(Color.BLACK);
    }

    private void bars(int index) throws IOException {
        Series series = chart.series().get(index);
        float bar = 0.7f * step() / chart.series().size();
        PDPageContentStream content = pages.content();
        content.setNonStrokingColor(COLOURS.get(index % COLOURS.size()));
        for (int at = 0; at < series.values().size(); at++) {
            float x = left() + step() * (at + 0.15f) + bar * index;
            content.addRect(x, base, bar, y(series.values().get(at).doubleValue()) - base);
        }
        content.fill();
        content.setNonStrokingColor(Color.BLACK);
    }

    private void line(int index) throws IOException {
        Series series = chart.series().get(index);
        PDPageContentStream content = pages.content();
        Color colour = COLOURS.get(index % COLOURS.size());
        content.setStrokingColor(colour);
        content.setLineWidth(1.5f);
        for (int at = 0; at < series.values().size(); at++) {
            float x = left() + step() * (at + 0.5f);
            float y = y(series.values().get(at).doubleValue());
            if (at == 0) {
                content.moveTo(x, y);
            } else {
                content.lineTo(x, y);
            }
        }
        content.stroke();
        content.setNonStrokingColor(colour);
        for (int at = 0; at < series.values().size(); at++) {
            content.addRect(
                    left() + step() * (at + 0.5f) - 2,
                    y(series.values().get(at).doubleValue()) - 2,
                    4,
                    4);
        }
        content.fill();
        content.setNonStrokingColor(Color.BLACK);
        content.setStrokingColor(Color.BLACK);
        content.setLineWidth(0.5f);
    }

    private void categories() throws IOException {
        for (int at = 0; at < chart.categories().size(); at++) {
            String label = font.showable(chart.categories().get(at));
            // long ones that would touch each other stand in two heights
            boolean low = at % 2 == 1 && font.width(label, SIZE) > step() - 4;
            centred(label, left() + step() * (at + 0.5f), base - (low ? 22 : 11), SIZE);
        }
    }

    private void legend() throws IOException {
        float width = 0;
        for (Series series : chart.series()) {
            width += 30 + font.width(series.name(), SIZE);
        }
        float x = PdfPages.LEFT + (PdfPages.WIDTH - width) / 2;
        for (int index = 0; index < chart.series().size(); index++) {
            String name = chart.series().get(index).name();
            pages.content().setNonStrokingColor(COLOURS.get(index % COLOURS.size()));
            pages.content().addRect(x, base - 36, 10, 7);
            pages.content().fill();
            pages.content().setNonStrokingColor(Color.BLACK);
            pages.text(name, x + 14, base - 36, SIZE, false);
            x += 30 + font.width(name, SIZE);
        }
    }

    private void centred(String text, float middle, float baseline, float size) throws IOException {
        pages.text(text, middle - font.width(text, size) / 2, baseline, size, size == CAPTION_SIZE);
    }

    private float y(double value) {
        return base + (float) (PLOT * value / ticks.top());
    }

    private static float left() {
        return PdfPages.LEFT + SCALE;
    }

    private float step() {
        return (PdfPages.WIDTH - SCALE) / Math.max(1, chart.categories().size());
    }
}
