#include "app/commands/commands.h"
#include "app/outputs.h"
#include "app/session.h"
#include "engine/model/error.h"
#include "engine/support/atomic_file.h"
#include "engine/sweep/study_series.h"
#ifdef INKLING_QT
#include "ui/plots/series_plot.h"
#endif

#include <algorithm>
#include <charconv>
#include <memory>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli figure out/study --x measurements --y psnr --series bits,method --width 3.5in "
    "\\\n"
    "      --font 8pt --output figure.pdf --output figure.csv\n"
    "\n"
    "Each point is a mean over images and repetitions, its bar one standard error to both sides; "
    "the CSV has n\n"
    "too. --y psnr,predicted_psnr draws what message passing predicts beside what it reached. "
    "--against\n"
    "method=qcs-sgm draws each image's difference to what that method made of the same "
    "measurements.\n"
    "Columns are those of collect.\n";

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(',', begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// "3.5in", "89mm" or "8.9cm" in inches; "8pt" in points where those are asked for.
double lengthOf(const std::string& option, const std::string& text, bool points) {
  double value = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  const std::string unit(read.ptr, end);
  const std::vector<std::pair<std::string, double>> units{
      {"in", 1}, {"mm", 1 / 25.4}, {"cm", 1 / 2.54}, {"pt", 1.0 / 72}};
  for (const auto& [name, inches] : units)
    if (read.ec == std::errc() && unit == name) {
      const double length = value * inches;
      const double low = points ? 2.0 / 72 : 0.5, high = points ? 1 : 40;
      if (length >= low && length <= high) return points ? length * 72 : length;
    }
  throw Error(ErrorKind::Usage,
              points ? "{option} is \"{value}\": it must be a size such as 8pt, 2pt to 72pt."
                     : "{option} is \"{value}\": it must be a length such as 3.5in, 89mm or 8.9cm, "
                       "0.5in to 40in.",
              {{"option", OptionName{option}}, {"value", text}});
}

std::string labelOf(const std::string& column) {
  if (const auto* option = standardOptions().find(column))
    return option->label + (option->unit.empty() ? "" : " (" + option->unit + ")");
  if (column == "psnr") return "PSNR (dB)";
  if (column == "predicted_psnr") return "Predicted PSNR (dB)";
  if (column == "mean_psnr") return "PSNR of the mean (dB)";
  if (column == "ssim") return "SSIM";
  return column;
}

struct Figure {
  std::vector<std::string> folders, outputs;
  std::string x, y = "psnr", series = "method", against, title, xLabel, yLabel;
  std::string width = "3.5in", height = "2.6in", font = "8pt";
  double dpi = 300;
  bool logX = false, logY = false;
  Outputs files;

  SeriesRequest request() const {
    SeriesRequest made{x, split(y), split(series), {}};
    if (against.empty()) return made;
    const auto equals = against.find('=');
    if (equals == against.npos)
      throw Error(ErrorKind::Usage,
                  "{option} is \"{value}\": it must be a column and a value, such as "
                  "method=qcs-sgm.",
                  {{"option", OptionName{"against"}}, {"value", against}});
    made.against = {against.substr(0, equals), against.substr(equals + 1)};
    return made;
  }

  void run(Session& session) const {
    std::vector<OutputFile> made;
    for (const auto& path : outputs)
      made.push_back({"output", path});
    files.require(made, folders);
    const auto asked = request();
    const auto answer = seriesOf(longTable(readStudy(folders)), asked);
    if (answer.leftOut > 0)
      session.say(std::to_string(answer.leftOut) +
                  " numbers are left out: there is none for x, for y, or to compare with.");
    if (outputs.empty()) session.out() << toCsv(answer, asked) << std::flush;
    for (const auto& path : outputs)
      if (path.ends_with(".csv") || path == "-")
        writeText(session, path, toCsv(answer, asked));
      else
        draw(answer, asked, path);
  }

  static void writeText(Session& session, const std::string& path, const std::string& text) {
    if (path == "-")
      session.out() << text << std::flush;
    else
      writeFile(path, text);
  }

  void draw([[maybe_unused]] const SeriesAnswer& answer,
            [[maybe_unused]] const SeriesRequest& asked, const std::string& path) const {
#ifdef INKLING_QT
    const auto difference = asked.against ? " − " + asked.against->second : "";
    SeriesLabels labels{title, xLabel.empty() ? labelOf(asked.x) : xLabel,
                        yLabel.empty() ? labelOf(asked.y.front()) + difference : yLabel, logX,
                        logY};
    const FigureSize size{lengthOf("width", width, false), lengthOf("height", height, false),
                          lengthOf("font", font, true), dpi};
    saveSeries(seriesContent(answer.series, labels), size, path);
#else
    throw Error(ErrorKind::Usage,
                "{path}: this build draws no figures. Name a .csv file, or build Inkling with Qt.",
                {{"path", path}});
#endif
  }
};

void addText(CLI::App& command, const char* name, std::string& value, const char* help,
             const char* type) {
  command.add_option(name, value, help)->type_name(type)->capture_default_str();
}

}  // namespace

void addFigure(CLI::App& program, Session& session) {
  auto* command =
      program.add_subcommand("figure", "Curves of a study with their standard errors, for a paper");
  auto state = std::make_shared<Figure>();
  command->add_option("DIR", state->folders, "The folder of a sweep, and others with parts of it")
      ->required();
  command->add_option("--x", state->x, "Column on the horizontal axis, such as measurements")
      ->type_name("COLUMN")
      ->required();
  addText(*command, "--y", state->y, "Column on the vertical axis; several with commas", "COLUMNS");
  addText(*command, "--series", state->series, "Columns whose values tell the curves apart",
          "COLUMNS");
  addText(*command, "--against", state->against,
          "Draw paired differences to the rows with this value", "COLUMN=VALUE");
  command
      ->add_option("--output", state->outputs,
                   "PNG, PDF, SVG or CSV file, by its suffix; may be given several times (none: "
                   "the CSV to stdout)")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  addText(*command, "--width", state->width, "Width of the figure", "LENGTH");
  addText(*command, "--height", state->height, "Height of the figure", "LENGTH");
  addText(*command, "--font", state->font, "Size of its text", "SIZE");
  command->add_option("--dpi", state->dpi, "Dots per inch of a PNG")
      ->check(CLI::Range(24.0, 2400.0))
      ->capture_default_str();
  command->add_flag("--log-x", state->logX, "Logarithmic horizontal axis");
  command->add_flag("--log-y", state->logY, "Logarithmic vertical axis");
  addText(*command, "--title", state->title, "A title above", "TEXT");
  addText(*command, "--x-label", state->xLabel, "In place of the column's name", "TEXT");
  addText(*command, "--y-label", state->yLabel, "In place of the column's name", "TEXT");
  state->files.add(*command);
  addQuiet(*command, session);
  command->footer(footer);
  command->callback([state, &session] { state->run(session); });
}

}  // namespace inkling
