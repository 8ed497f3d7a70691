#include "ui/setup/measurement_box.h"

#include "engine/model/array.h"
#include "engine/model/error.h"
#include "engine/support/npy.h"
#include "engine/support/operator_file.h"
#include "ui/session/relabel.h"
#include "ui/session/window_words.h"
#include "ui/setup/file_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

/// Takes a file that is dropped on it as its text.
class PathEdit : public QLineEdit {
 public:
  using QLineEdit::QLineEdit;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override {
    if (event->mimeData()->hasUrls())
      event->acceptProposedAction();
    else
      QLineEdit::dragEnterEvent(event);
  }
  void dropEvent(QDropEvent* event) override {
    if (!event->mimeData()->hasUrls()) {
      QLineEdit::dropEvent(event);
      return;
    }
    setText(event->mimeData()->urls().front().toLocalFile());
    event->acceptProposedAction();
  }
};

QString absolute(const QString& path) {
  return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

/// That measurements of a shape which fits are of; 0: not known.
std::int64_t imagesOf(const std::vector<std::int64_t>& shape) {
  return shape.empty() ? 0 : shape.size() == 2 ? shape[0] : 1;
}

}  // namespace

/// A file's path, with a button to look for it, and below what is wrong with it.
class MeasurementBox::Field : public QWidget {
 public:
  Field(const char* name, const QString& label, MeasurementBox* box,
        std::vector<std::string> suffixes = {".npy"})
      : QWidget(box),
        label_(label),
        suffixes_(std::move(suffixes)),
        path_(new PathEdit(this)),
        problem_(new QLabel(this)) {
    setObjectName(QString::fromLatin1(name));
    path_->setObjectName(QStringLiteral("path"));
    path_->setPlaceholderText(MeasurementBox::tr("file.npy"));
    auto* caption = new QLabel(label, this);
    caption->setBuddy(path_);
    auto* browse = new QToolButton(this);
    browse->setObjectName(QStringLiteral("browse"));
    browse->setText(MeasurementBox::tr("…"));
    browse->setToolTip(MeasurementBox::tr("Look for the file of %1").arg(plainLabel()));
    browse->setAccessibleName(browse->toolTip());
    problem_->setObjectName(QStringLiteral("problem"));
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(caption);
    row->addWidget(path_, 1);
    row->addWidget(browse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(problem_);
    setProblem({});
    connect(path_, &QLineEdit::textChanged, box, &MeasurementBox::check);
    connect(path_, &QLineEdit::returnPressed, box, &MeasurementBox::use);
    connect(browse, &QToolButton::clicked, this, &Field::ask);
  }

  QString path() const { return absolute(path_->text().trimmed()); }
  std::string file() const { return path().toStdString(); }
  /// Nothing is told of it.
  void setPath(const std::string& path) {
    const QSignalBlocker quiet(path_);
    path_->setText(QString::fromStdString(path));
  }
  void setProblem(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    path_->setAccessibleDescription(problem);
  }
  void focus() { path_->setFocus(); }
  QString plainLabel() const { return withoutMnemonic(label_); }

  /// Throws Error(Input).
  NpyHeader header() const {
    if (QFileInfo(path()).exists() && !QFileInfo(path()).isFile())  // a pipe would block
      throw Error(ErrorKind::Input, "'{file}' is not a file. Name an .npy file.",
                  {{"file", file()}});
    return readNpyHeader(file());
  }

 private:
  void ask() {
    askForFile(this, plainLabel(), path(), fileFilters(suffixes_),
               [this](const QString& chosen) { path_->setText(chosen); });
  }

  QString label_;
  std::vector<std::string> suffixes_;
  QLineEdit* path_;
  QLabel* problem_;
};

MeasurementBox::MeasurementBox(QWidget* parent) : QGroupBox(parent) {
  setTitle(tr("My data"));
  auto* layout = new QVBoxLayout(this);
  kind_ = new QComboBox(this);
  kind_->setObjectName(QStringLiteral("kind"));
  kind_->setAccessibleName(tr("Kind of measurements"));
  kind_->addItems({tr("Signs, ±1"), tr("Intervals"), tr("Values, unquantized")});  // as in Kind
  layout->addWidget(kind_);
  addFields(layout);
  addButtons(layout);
  connect(kind_, &QComboBox::currentIndexChanged, this, &MeasurementBox::showKind);
  showKind();
}

void MeasurementBox::addFields(QLayout* layout) {
  matrix_ = new Field("matrix-path", tr("Matrix &A"), this,
                      standardOptions().byRole(OptionRole::MatrixFile).suffixes);
  signs_ = new Field("signs", tr("Si&gns"), this);
  lower_ = new Field("lower", tr("&Lower ends"), this);
  upper_ = new Field("upper", tr("&Upper ends"), this);
  values_ = new Field("values", tr("&Values"), this);
  truth_ = new Field("truth", tr("&Truth, if known"), this);
  for (auto* field : {matrix_, signs_, lower_, upper_, values_, truth_})
    layout->addWidget(field);
}

void MeasurementBox::addButtons(QLayout* layout) {
  summary_ = new QLabel(this);
  summary_->setObjectName(QStringLiteral("summary"));
  summary_->setWordWrap(true);
  layout->addWidget(summary_);
  use_ = new QPushButton(tr("Use these measurements"), this);
  use_->setObjectName(QStringLiteral("use"));
  connect(use_, &QPushButton::clicked, this, &MeasurementBox::use);
  layout->addWidget(use_);
}

std::vector<MeasurementBox::Field*> MeasurementBox::fields() const {
  switch (kind_->currentIndex()) {
    case Signs:
      return {matrix_, signs_, truth_};
    case Intervals:
      return {matrix_, lower_, upper_, truth_};
    default:
      return {matrix_, values_, truth_};
  }
}

void MeasurementBox::showKind() {
  const auto chosen = fields();
  for (auto* field : {signs_, lower_, upper_, values_})
    field->setVisible(std::find(chosen.begin(), chosen.end(), field) != chosen.end());
  check();
}

void MeasurementBox::show(const Experiment& experiment, const ImageShape& prior) {
  const auto own = experiment.ownMeasurements.value_or(OwnMeasurements{});
  const auto& matrix = experiment.settings.text(nameOf(OptionRole::MatrixFile));
  const bool changed = own != shown_ || (experiment.ownMeasurements && matrix != shownMatrix_);
  if (changed && experiment.ownMeasurements) fill(own, matrix);
  shown_ = own;
  shownMatrix_ = matrix;
  if (!changed && prior == prior_) return;
  prior_ = prior;
  check();
}

void MeasurementBox::fill(const OwnMeasurements& own, const std::string& matrix) {
  const QSignalBlocker quiet(kind_);
  kind_->setCurrentIndex(!own.signs.empty() ? Signs : !own.values.empty() ? Values : Intervals);
  matrix_->setPath(matrix);
  signs_->setPath(own.signs);
  lower_->setPath(own.lower);
  upper_->setPath(own.upper);
  values_->setPath(own.values);
  truth_->setPath(own.truth);
  showKind();
}

QString MeasurementBox::checkMatrix() {
  if (isOperatorFile(matrix_->file())) return checkOperator();
  const auto shape = matrix_->header().shape;
  const auto n = prior_.size();
  if (shape.size() != 2 || shape[0] < 1 || shape[1] < 1)
    return tr("This array is %1: A has two dimensions, measurements × pixels.")
        .arg(QString::fromStdString(shapeText(shape)));
  if (n > 0 && shape[1] != n && shape[0] == n)
    return tr("This array is %1, with a row for each pixel: A is measurements × pixels. Turn it "
              "round (numpy: A.T).")
        .arg(QString::fromStdString(shapeText(shape)));
  if (n > 0 && shape[1] != n)
    return tr("A has %1 columns, but the prior's images have %2 pixels (%3): it needs one for each "
              "pixel. Name another matrix, or choose another prior.")
        .arg(shape[1])
        .arg(n)
        .arg(QString::fromStdString(toString(prior_)));
  rows_ = shape[0];
  pixels_ = shape[1];
  summary_->setText(tr("A has %1 measurements of %2 pixels.").arg(shape[0]).arg(shape[1]));
  return {};
}

QString MeasurementBox::checkOperator() {
  const auto described = readOperatorFile(matrix_->file());
  if (prior_.size() > 0 && described.pixels != prior_)
    return tr("This operator is for images of %1, but the prior's are %2. Name another, or choose "
              "another prior.")
        .arg(QString::fromStdString(toString(described.pixels)),
             QString::fromStdString(toString(prior_)));
  rows_ = static_cast<std::int64_t>(described.rows.size());
  pixels_ = described.pixels.size();
  summary_->setText(tr("A has %1 measurements of %2 pixels: %3 of %4.")
                        .arg(rows_)
                        .arg(described.pixels.size())
                        .arg(QString::fromStdString(described.kind),
                             QString::fromStdString(toString(described.pixels))));
  return {};
}

QString MeasurementBox::checkMeasurements(Field& field, std::vector<std::int64_t>& expected) const {
  const auto header = field.header();
  auto shape = header.shape;
  if (shape.empty() || shape.size() > 2 || header.count == 0)
    return tr("This array is %1: measurements are M numbers, or images × M.")
        .arg(QString::fromStdString(shapeText(shape)));
  const bool inColumns = rows_ > 0 && shape.size() == 2 && shape[0] == rows_ && shape[1] != rows_;
  if (inColumns && shape[1] > 1)
    return tr("This array is %1: the measurements of each image stand in a column. Turn it round "
              "(numpy: y.T).")
        .arg(QString::fromStdString(shapeText(shape)));
  if (inColumns) shape.pop_back();
  if (rows_ > 0 && shape.back() != rows_)
    return tr("These are %1 measurements, but A has %2 rows: both must be the same.")
        .arg(shape.back())
        .arg(rows_);
  if (!expected.empty() && shape != expected)
    return tr("This array is %1, but the lower ends are %2: both must be the same.")
        .arg(QString::fromStdString(shapeText(shape)), QString::fromStdString(shapeText(expected)));
  expected = shape;
  return {};
}

QString MeasurementBox::checkTruth(std::int64_t images) const {
  const auto header = truth_->header();
  const auto count = static_cast<std::int64_t>(header.count);
  if (rows_ == 0 || images == 0 || count == images * pixels_) return {};
  return tr("This array is %1, but the measurements are of %2 images of %3 pixels: the truth has "
            "%2 × %3 numbers.")
      .arg(QString::fromStdString(shapeText(header.shape)))
      .arg(images)
      .arg(pixels_);
}

bool MeasurementBox::check() {
  rows_ = pixels_ = 0;
  summary_->clear();
  std::vector<std::int64_t> shape;
  bool complete = true;
  for (auto* field : fields()) {
    QString problem;
    const bool named = !field->path().isEmpty();
    try {
      if (named)
        problem = field == matrix_  ? checkMatrix()
                  : field == truth_ ? checkTruth(imagesOf(shape))
                                    : checkMeasurements(*field, shape);
    } catch (const Error& error) {
      problem = errorText(error);
    }
    field->setProblem(problem);
    complete = complete && (named || field == truth_) && problem.isEmpty();
  }
  const auto images = imagesOf(shape);
  if (complete && images > 1)
    summary_->setText(tr("%1 They belong to %n images.", nullptr, static_cast<int>(images))
                          .arg(summary_->text()));
  summary_->setVisible(!summary_->text().isEmpty());
  return complete;
}

void MeasurementBox::use() {
  if (!check()) {  // again: the files may have changed since
    for (auto* field : fields()) {
      const auto* problem = field->findChild<QLabel*>(QStringLiteral("problem"));
      if (field->path().isEmpty() && field != truth_)
        field->setProblem(tr("Name the file of %1.").arg(field->plainLabel()));
      else if (problem->text().isEmpty())
        continue;
      field->focus();
      return;
    }
  }
  OwnMeasurements own;
  if (kind_->currentIndex() == Signs) own.signs = signs_->file();
  if (kind_->currentIndex() == Values) own.values = values_->file();
  if (kind_->currentIndex() == Intervals) {
    own.lower = lower_->file();
    own.upper = upper_->file();
  }
  own.truth = truth_->file();
  Q_EMIT used(own, matrix_->path());
}

}  // namespace inkling
