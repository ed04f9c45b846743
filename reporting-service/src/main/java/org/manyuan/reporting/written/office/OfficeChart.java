package org.manyuan.reporting.written.office;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.manyuan.reporting.written.document.Chart;

/**
 * Draws a chart that the office program itself knows as one, so that its numbers can be looked at
 * and its form changed. Its data stand in a sheet: categories in the first column, a series in each
 * of the next ones, their names in the first row.
 */
public final class OfficeChart {

    private static final List<XDDFColor> COLOURS =
            List.of(colour(0x2F, 0x5D, 0x8A), colour(0xC0, 0x6C, 0x2B), colour(0x6B, 0x8E, 0x4E));

    private static final double TITLE_SIZE = 12;

    private final XDDFChart office;
    private final Chart chart;
    private final int firstRow;

    private OfficeChart(XDDFChart office, Chart chart, int firstRow) {
        this.office = office;
        this.chart = chart;
        this.firstRow = firstRow;
    }

    /**
     * @param firstRow of the data in their sheet: that with the names
     */
    public static void draw(XDDFChart office, Chart chart, int firstRow) {
        new OfficeChart(office, chart, firstRow).draw();
    }

    private void draw() {
        office.setTitleText("%s（%s）".formatted(chart.caption(), chart.unit()));
        office.setTitleOverlay(false);
        office.getTitle()
                .getBody()
                .getParagraph(0)
                .getTextRuns()
                .forEach(run -> run.setFontSize(TITLE_SIZE));
        office.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis across = office.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = office.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        // else the first and the last bars are cut in half
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        up.setNumberFormat("#,##0");
        XDDFChartData data =
                office.createData(
                        chart.kind() == Chart.Kind.BARS ? ChartTypes.BAR : ChartTypes.LINE,
                        across,
                        up);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
        }
        data.setVaryColors(false);
        XDDFCategoryDataSource categories =
                XDDFDataSourcesFactory.fromArray(
                        chart.categories().toArray(String[]::new), range(0), 0);
        for (int index = 0; index < chart.series().size(); index++) {
            add(data, categories, index);
        }
        office.plot(data);
    }

    private void add(XDDFChartData data, XDDFCategoryDataSource categories, int index) {
        Chart.Series series = chart.series().get(index);
        Number[] numbers = series.values().toArray(Number[]::new);
        XDDFNumericalDataSource<Number> values =
                XDDFDataSourcesFactory.fromArray(numbers, range(index + 1), index + 1);
        XDDFChartData.Series drawn = data.addSeries(categories, values);
        drawn.setTitle(series.name(), office.setSheetTitle(series.name(), index + 1));
        XDDFColor colour = COLOURS.get(index % COLOURS.size());
        if (drawn instanceof XDDFLineChartData.Series line) {
            line.setMarkerStyle(MarkerStyle.CIRCLE);
            line.setSmooth(false);
            line.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(colour)));
        } else {
            drawn.setFillProperties(new XDDFSolidFillProperties(colour));
        }
    }

    private String range(int column) {
        return office.formatRange(
                new CellRangeAddress(
                        firstRow + 1, firstRow + chart.categories().size(), column, column));
    }

    private static XDDFColor colour(int red, int green, int blue) {
        return XDDFColor.from(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}
