package app.tideline.home;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tideline.checkin.Chart;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the panels of a chart on paper, one for each {@code object}, in black and greys:
 * circles and a whole line, or squares and a broken one.
 */
final class ChartDrawer implements FSObjectDrawerFactory, FSObjectDrawer {

	private static final Color INK = new Color(0x1a1a1a);

	private static final Color BAND = new Color(0xe4e4e4);

	private static final Color EDGE = new Color(0x8a8a8a);

	private static final Color GRID = new Color(0xcfcfcf);

	/** Room above the highest and below the lowest answer, for half a mark. */
	private static final double ROOM = 4;

	private static final double MARK = 5;

	private static final Pattern POINT = Pattern.compile("([ML])([0-9.]+) ([0-9.]+)");

	private static final BasicStroke HAIR = new BasicStroke(.5f);

	private static final BasicStroke DOTS = dashed(.6f, 1.5f, 2.5f);

	private static final BasicStroke WHOLE = new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

	private static final BasicStroke BROKEN = dashed(1.4f, 5, 3.5f);

	private final @Nullable Chart chart;

	ChartDrawer(@Nullable Chart chart) {
		this.chart = chart;
	}

	/** Where the names of the months stand below the panels. */
	static String styles(@Nullable Chart chart) {
		return (chart == null) ? ""
				: IntStream.range(0, chart.months().size())
					.mapToObj((at) -> String.format(Locale.ROOT, "#month-%d { left: %.2f%%; }%n", at,
							100 * Double.parseDouble(chart.months().get(at).x()) / Chart.WIDTH))
					.collect(Collectors.joining());
	}

	@Override
	public boolean isReplacedObject(Element element) {
		return element.getNodeName().equals("object");
	}

	@Override
	public FSObjectDrawer createDrawer(Element element) {
		return this;
	}

	@Override
	public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height,
			OutputDevice device, RenderingContext context, int dotsPerPixel) {
		Chart drawn = Objects.requireNonNull(this.chart);
		Chart.Panel panel = drawn.panels().get(Integer.parseInt(element.getAttribute("data-panel")));
		double wide = width / dotsPerPixel;
		double high = height / dotsPerPixel;
		device.drawWithGraphics((float) x, (float) y, (float) wide, (float) high,
				(paper) -> new Drawn(paper, panel, wide, high).draw(drawn));
		return Map.of();
	}

	private static BasicStroke dashed(float width, float on, float off) {
		return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] { on, off }, 0);
	}

	/** One panel on its piece of paper. */
	private record Drawn(Graphics2D paper, Chart.Panel panel, double wide, double high) {

		void draw(Chart chart) {
			Chart.Band band = this.panel.band();
			if (band != null) {
				fill(BAND, new Rectangle2D.Double(x(band.x()), y(band.top()), x(band.right()) - x(band.x()),
						y(band.bottom()) - y(band.top())));
			}
			this.panel.grid().forEach((line) -> level(GRID, HAIR, 0, this.wide, y(line)));
			chart.months()
				.forEach((month) -> line(GRID, DOTS,
						new Line2D.Double(x(month.x()), ROOM, x(month.x()), this.high - ROOM)));
			if (band != null) {
				level(EDGE, DOTS, x(band.x()), x(band.right()), y(band.top()));
				level(EDGE, DOTS, x(band.x()), x(band.right()), y(band.bottom()));
			}
			boolean squares = this.panel.kind().equals("me");
			this.panel.lines().forEach((path) -> line(INK, squares ? BROKEN : WHOLE, path(path)));
			this.panel.marks().forEach((mark) -> {
				Shape shape = squares
						? new Rectangle2D.Double(x(mark.x()) - MARK / 2, y(mark.y()) - MARK / 2, MARK, MARK)
						: new Ellipse2D.Double(x(mark.x()) - MARK / 2, y(mark.y()) - MARK / 2, MARK, MARK);
				fill(Color.WHITE, shape);
				line(INK, WHOLE, shape);
			});
		}

		private Path2D path(String path) {
			Path2D drawn = new Path2D.Double();
			POINT.matcher(path).results().forEach((point) -> {
				double across = x(point.group(2));
				double down = y(point.group(3));
				if (point.group(1).equals("M")) {
					drawn.moveTo(across, down);
				}
				else {
					drawn.lineTo(across, down);
				}
			});
			return drawn;
		}

		private void level(Color color, BasicStroke stroke, double from, double to, double y) {
			line(color, stroke, new Line2D.Double(from, y, to, y));
		}

		private void line(Color color, BasicStroke stroke, Shape shape) {
			this.paper.setColor(color);
			this.paper.setStroke(stroke);
			this.paper.draw(shape);
		}

		private void fill(Color color, Shape shape) {
			this.paper.setColor(color);
			this.paper.fill(shape);
		}

		private double x(String units) {
			return Double.parseDouble(units) * this.wide / Chart.WIDTH;
		}

		private double y(String units) {
			double top = Double.parseDouble(this.panel.grid().getFirst());
			double bottom = Double.parseDouble(this.panel.grid().getLast());
			return ROOM + (Double.parseDouble(units) - top) / (bottom - top) * (this.high - 2 * ROOM);
		}

	}

}
