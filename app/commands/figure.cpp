#include "app/commands/commands.h"
#include "app/commands/run_keeping_finished.h"
#include "app/outputs.h"
#include "app/session.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/sweep/study_selection.h"
#include "engine/sweep/study_series.h"
#ifdef INKLING_QT
#include "ui/figures/comparison_file.h"
#include "ui/figures/gui_session.h"
#include "ui/plots/series_plot.h"
#endif

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <memory>
#include <optional>

namespace inkling {
namespace {

constexpr const char* footer =
    "Example:\n"
    "  inkling-cli figure out/study --x measurements --series bits,method --width 3.5in "
    "--font 8pt \\\n"
    "      --output figure.pdf --output figure.csv\n"
    "  inkling-cli figure out/study --grid --where bits=1,measurements=200 --output grid.png\n"
    "\n"
    "Columns are those of collect. Each point is a mean over images and repetitions, its bar one "
    "standard error\n"
    "to both sides; the CSV has n too. --y psnr,predicted_psnr draws dashed what message passing "
    "predicts of\n"
    "what it reached. --against method=qcs-sgm draws paired differences: each image's to what that "
    "method made\n"
    "of the same measurements.\n"
    "\n"
    "--grid draws pictures: methods by images, the truth once, and the PSNR under each. A study "
    "keeps no\n"
    "pictures, so that its first batch of images is computed again, to the same numbers.\n"
    "\n"
    "A PDF has its fonts inside, an SVG the outlines of its letters, a PNG of a grid its "
    "experiment.\n";

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find(',', begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// "method=qcs-sgm" in two.
std::pair<std::string, std::string> columnAndValue(const std::string& option,
                                                   const std::string& text) {
  const auto equals = text.find('=');
  if (equals == text.npos)
    throw Error(ErrorKind::Usage,
                "{option} is \"{value}\": it must be a column and a value, such as "
                "method=qcs-sgm.",
                {{"option", OptionName{option}}, {"value", text}});
  return {text.substr(0, equals), text.substr(equals + 1)};
}

bool isTable(const std::string& path) {
  return path == "-" || path.ends_with(".csv");
}

#ifdef INKLING_QT
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
#endif

/// A row for each method and image of the grid.
std::string gridCsv(const Result& result) {
  const auto number = [](double value) {
    return value == value ? nlohmann::json(value) : nlohmann::json();
  };
  LongTable table;
  table.columns = {"image", "method", "psnr", "ssim"};
  for (const auto& run : result.runs)
    table.rows.push_back({result.images[static_cast<std::size_t>(run.image)].name, run.method,
                          number(run.metrics.psnr), number(run.metrics.ssim)});
  return toCsv(table);
}

struct Figure {
  std::vector<std::string> folders, outputs;
  std::string x, y = "psnr", series = "method", against, where, title, xLabel, yLabel;
  std::string width, height = "2.6in", font;
  double dpi = 300;
  bool logX = false, logY = false, grid = false;
  int columns = 10;
  Outputs files;

  void run(Session& session) const {
    std::vector<OutputFile> made;
    for (const auto& path : outputs)
      made.push_back({"output", path});
    files.require(made, folders);
    requireFormats();
    auto study = readStudy(folders);
    if (!where.empty()) {
      StudyChoice choice;
      for (const auto& part : split(where))
        choice.push_back(columnAndValue("where", part));
      keepOnly(study, choice);
    }
    if (grid)
      drawGrid(session, study);
    else
      drawSeries(session, study);
  }

  /// Before anything is computed.
  void requireFormats() const {
    if (!grid && x.empty())
      throw Error(ErrorKind::Usage, "Say what to draw: {x} with a column, or {grid} for pictures.",
                  {{"x", OptionName{"x"}}, {"grid", OptionName{"grid"}}});
    if (grid && outputs.empty())
      throw Error(ErrorKind::Usage, "Name the figure's file with {output}.",
                  {{"output", OptionName{"output"}}});
    for (const auto& path : outputs) {
      if (isTable(path)) continue;
#ifdef INKLING_QT
      if (!std::any_of(figureSuffixes.begin(), figureSuffixes.end(),
                       [&](const char* suffix) { return path.ends_with(suffix); }))
        throw Error(ErrorKind::Usage,
                    "{path}: a figure is written as PNG, PDF or SVG, and its numbers as CSV. Give "
                    "the file a name that ends in .png, .pdf, .svg or .csv.",
                    {{"path", path}});
      (void)sizeOf();
#else
      throw Error(
          ErrorKind::Usage,
          "{path}: this build draws no figures. Name a .csv file, or build Inkling with Qt.",
          {{"path", path}});
#endif
    }
  }

  SeriesRequest request() const {
    SeriesRequest made{x, split(y), split(series), {}};
    if (!against.empty()) made.against = columnAndValue("against", against);
    return made;
  }

  void drawSeries(Session& session, const CollectedStudy& study) const {
    const auto asked = request();
    const auto answer = seriesOf(longTable(study), asked);
    if (answer.leftOut > 0)
      session.say({"{count} numbers are left out: there is none for x, for y, or to compare with.",
                   {{"count", static_cast<std::int64_t>(answer.leftOut)}}});
    if (outputs.empty()) session.out() << toCsv(answer, asked) << std::flush;
    for (const auto& path : outputs) {
      if (isTable(path)) writeText(session, path, toCsv(answer, asked));
#ifdef INKLING_QT
      if (isTable(path)) continue;
      const auto difference = asked.against ? " minus that of " + asked.against->second : "";
      const SeriesLabels labels{title, xLabel.empty() ? labelOf(asked.x) : xLabel,
                                yLabel.empty() ? labelOf(asked.y.front()) + difference : yLabel,
                                logX, logY};
      saveSeries(seriesContent(answer.series, asked, labels), sizeOf(), path);
#endif
    }
  }

  void drawGrid(Session& session, const CollectedStudy& study) const {
    Result all;
    std::exception_ptr failure;  // of a method, whose row is then missing
    bool whole = true;
    const auto experiments = comparisonsOf(study);
    for (const auto& experiment : experiments) {
      bool ended = false;
      try {
        runKeepingFinished(session, experiment, false, [&](const Result& result) {
          if (!result.complete) return;
          ended = true;
          if (all.images.empty())
            all = result;
          else
            all.runs.insert(all.runs.end(), result.runs.begin(), result.runs.end());
        });
      } catch (const Error&) {
        failure = std::current_exception();
      }
      whole = whole && ended;
      if (!whole) break;
    }
    if (whole) writeGrid(session, study, all, experiments.size() == 1);
    if (failure) std::rethrow_exception(failure);
  }

  /// one: all runs are of one experiment, which a picture then carries.
  void writeGrid(Session& session, const CollectedStudy& study, Result& all, bool one) const {
    const auto place = [&](const Run& run) {
      const auto& methods = study.study.methods;
      return std::find_if(methods.begin(), methods.end(),
                          [&](const StudyMethod& each) { return each.id == run.method; }) -
             methods.begin();
    };
    std::stable_sort(all.runs.begin(), all.runs.end(),
                     [&](const Run& a, const Run& b) { return place(a) < place(b); });
#ifdef INKLING_QT
    const GuiSession gui;
#endif
    for (const auto& path : outputs) {
      if (isTable(path)) writeText(session, path, gridCsv(all));
#ifdef INKLING_QT
      if (isTable(path)) continue;
      saveComparison(path, all, gridOptions(all), dpi, one ? toText(toJson(all.experiment)) : "");
      if (!one)
        session.say(
            {"{file} carries no experiment: its rows are of several priors, and an experiment has "
             "one.",
             {{"file", path}}});
#endif
    }
  }

  static void writeText(Session& session, const std::string& path, const std::string& text) {
    if (path == "-")
      session.out() << text << std::flush;
    else
      writeFile(path, text);
  }

#ifdef INKLING_QT
  static constexpr std::array figureSuffixes{".png", ".pdf", ".svg"};

  FigureSize sizeOf() const {
    FigureSize size;
    if (!width.empty()) size.width = lengthOf("width", width, false);
    size.height = lengthOf("height", height, false);
    if (!font.empty()) size.font = lengthOf("font", font, true);
    size.dpi = dpi;
    return size;
  }

  GridOptions gridOptions(const Result& result) const {
    const auto size = sizeOf();
    GridOptions options;
    options.columns = columns;
    if (!width.empty()) options.width = size.width;
    if (!width.empty() || !font.empty()) options.unitsPerInch = size.unitsPerInch();
    if (!title.empty()) options.title = title;
    if (!width.empty()) {
      options.title = title;
      options.subtitle = "";
    }
    // what is there as a method needs no row beside it
    const auto methods = methodsOf(result);
    if (std::find(methods.begin(), methods.end(), "back-projection") != methods.end())
      options.rows["back-projection"].shown = false;
    return options;
  }
#endif
};

void addText(CLI::App& command, const char* name, std::string& value, const char* help,
             const char* type) {
  command.add_option(name, value, help)->type_name(type)->capture_default_str();
}

}  // namespace

void addFigure(CLI::App& program, Session& session) {
  auto* command = program.add_subcommand(
      "figure", "A study's curves with their standard errors, or its pictures, for a paper");
  auto state = std::make_shared<Figure>();
  command->add_option("DIR", state->folders, "The folder of a sweep, and others with parts of it")
      ->required();
  addText(*command, "--x", state->x, "Column on the horizontal axis, such as measurements",
          "COLUMN");
  addText(*command, "--y", state->y, "Column on the vertical axis; several with commas", "COLUMNS");
  addText(*command, "--series", state->series, "Columns whose values tell the curves apart",
          "COLUMNS");
  addText(*command, "--against", state->against,
          "Draw paired differences to the rows with this value", "COLUMN=VALUE");
  addText(*command, "--where", state->where,
          "Only cells with these values; several of one column: any of them", "COLUMN=VALUE,...");
  auto* grid = command->add_flag("--grid", state->grid, "Pictures in place of curves");
  for (const char* name : {"--x", "--y", "--series", "--against"})
    grid->excludes(command->get_option(name));
  command->add_option("--columns", state->columns, "Images of a grid, at most")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command
      ->add_option("--output", state->outputs,
                   "PNG, PDF, SVG or CSV file, by its suffix; may be given several times (no "
                   "output: the CSV of the curves to stdout)")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  addText(*command, "--width", state->width,
          "Width of the figure (curves 3.5in; a grid as its pictures need)", "LENGTH");
  addText(*command, "--height", state->height, "Height of curves", "LENGTH");
  addText(*command, "--font", state->font, "Size of its text (curves 8pt, a grid 9pt)", "SIZE");
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
