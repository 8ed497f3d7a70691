// The plots, one at a time, under the questions that they answer.
#pragma once

#include "ui/plots/trace_plot.h"

#include <QString>
#include <QWidget>

#include <vector>

class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace inkling {

class EvolutionPlot;
class MeasurementHistogram;
class NumbersPage;
class SpectrumPlot;
class Workbench;

/// Why there is no prediction for an experiment, in a window's words: the engine's problem may
/// speak of a command line. "" where there is one.
QString predictionText(const Experiment& experiment, const QString& problem);

/// Whether the engine has said of what is shown, with the settings of now, that the prior does not
/// know such images: what it expects of an average one does not hold there.
bool showsUnfamiliarImage(const Recording& recording);

/// Five questions below each other, of which one is open, with its plots; a click on the open one
/// closes it. Object names: "question-0" onwards for the headings, "kinds" for the choice between
/// the plots of an open question.
class PlotPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PlotPanel(Workbench& workbench, QWidget* parent = nullptr);

  const std::vector<Plot*>& plots() const { return plots_; }
  void setPosition(double beta, int evaluation);
  /// Also what is hidden, which otherwise waits until it is seen.
  void fillAll();
  int openQuestion() const { return open_; }  ///< −1: none
  void open(int question);
  /// The open question alone, for a lecture.
  void setBare(bool bare);

 Q_SIGNALS:
  void positionPicked(int evaluation);

 private:
  struct Page {
    QString name;
    QWidget* content;
  };
  struct Question {
    QToolButton* heading;
    QWidget* body;
  };

  void ask(const QString& question, const QString& help, const std::vector<Page>& pages);
  void connectWorkbench();
  void dress();
  void showRecording();
  void showPrediction();
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

  Workbench& workbench_;
  QVBoxLayout* column_;
  std::vector<Question> questions_;
  int open_ = -1;
  bool bare_ = false, unfamiliar_ = false;
  std::vector<Plot*> plots_;
  std::vector<TracePlot*> traces_;
  SpectrumPlot* spectrum_;
  EvolutionPlot* evolution_;
  MeasurementHistogram* histogram_;
  NumbersPage* numbers_;
};

}  // namespace inkling
