#include "ui/images/gallery_window.h"

#include "ui/figures/pictures.h"
#include "ui/images/collection_model.h"
#include "ui/images/collection_opener.h"
#include "ui/images/picture_delegate.h"
#include "ui/setup/file_dialog.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {

GalleryWindow::GalleryWindow(QWidget* parent, const QString& fashionMnist)
    : QWidget(parent), model_(new CollectionModel(this)), opener_(new CollectionOpener(this)) {
  setWindowTitle(tr("Images"));
  auto* halves = new QSplitter(this);
  halves->setChildrenCollapsible(false);
  halves->addWidget(makeCollections());
  halves->addWidget(makeImages());
  halves->setStretchFactor(1, 1);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(halves);

  list({tr("Drawn digits"), {}, [](const Opening&) { return drawnDigits(); }});
  list({tr("Fashion-MNIST"), {}, [path = fashionMnist](const Opening& opening) {
          return openFashionMnist(path, opening);
        }});
  list({tr("Photographs"), {}, [](const Opening&) { return photographs(); }});
  connect(list_, &QListWidget::currentRowChanged, this, &GalleryWindow::openListed);
  connect(list_, &QListWidget::itemActivated, this,  // again, after a failure
          [this] { openListed(list_->currentRow()); });
  connect(opener_, &CollectionOpener::progressed, this, [this](int percent) {
    progress_->setRange(0, 100);
    progress_->setValue(percent);
  });
  connect(opener_, &CollectionOpener::opened, this, &GalleryWindow::showCollection);
  connect(opener_, &CollectionOpener::failed, this, [this](const QString& why) {
    showProgress();
    tell(why);
  });
  showProgress();
  onFiltered();
}

bool GalleryWindow::isOpening() const {
  return opener_->isOpening();
}

QPushButton* GalleryWindow::makeButton(QWidget* parent, const char* name, const QString& text,
                                       const QString& tip, std::function<void()> act) {
  auto* button = new QPushButton(text, parent);
  button->setObjectName(QString::fromLatin1(name));
  button->setToolTip(tip);
  button->setAutoDefault(false);  // Enter belongs to the images
  connect(button, &QPushButton::clicked, this, std::move(act));
  return button;
}

QWidget* GalleryWindow::makeCollections() {
  auto* side = new QWidget(this);
  list_ = new QListWidget(side);
  list_->setObjectName(QStringLiteral("collections"));
  list_->setAccessibleName(tr("Collections"));
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(list_, 1);
  column->addWidget(
      makeButton(side, "openFile", tr("Open &file…"),
                 tr("An IDX file (.gz too), an .npy array, a .tar of pictures, or a picture"),
                 [this] { askFile(); }));
  column->addWidget(makeButton(side, "openFolder", tr("Open f&older…"), tr("A folder of pictures"),
                               [this] { askFolder(); }));
  column->addWidget(makeButton(side, "draws", tr("&Draws from the prior"),
                               tr("Images that the prior makes up"),
                               [this] { Q_EMIT priorDrawsAsked(); }));
  return side;
}

QLayout* GalleryWindow::makeSearch(QWidget* parent) {
  filter_ = new QLineEdit(parent);
  filter_->setObjectName(QStringLiteral("filter"));
  filter_->setPlaceholderText(tr("Filter by label"));
  filter_->setAccessibleName(tr("Filter by label"));
  filter_->setClearButtonEnabled(true);
  connect(filter_, &QLineEdit::textChanged, model_, &CollectionModel::setFilter);
  connect(filter_, &QLineEdit::returnPressed, this, [this] { images_->setFocus(); });
  index_ = new QSpinBox(parent);
  index_->setObjectName(QStringLiteral("index"));
  index_->setPrefix(tr("image "));
  index_->setAccessibleName(tr("Go to the image with that number"));
  index_->setToolTip(index_->accessibleName());
  index_->setKeyboardTracking(false);  // "12" must not go to image 1 first
  connect(index_, &QSpinBox::valueChanged, this, &GalleryWindow::goTo);
  auto* line = new QHBoxLayout;
  line->addWidget(filter_, 1);
  line->addWidget(index_);
  return line;
}

QLayout* GalleryWindow::makeMessage(QWidget* parent) {
  message_ = new QLabel(parent);
  message_->setObjectName(QStringLiteral("message"));
  message_->setTextFormat(Qt::PlainText);
  message_->setWordWrap(true);
  message_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  progress_ = new QProgressBar(parent);
  progress_->setAccessibleName(tr("Opening"));
  stop_ = makeButton(parent, "stop", tr("&Stop"), tr("Stops the opening."), [this] { stop(); });
  auto* line = new QHBoxLayout;
  line->addWidget(message_, 1);
  line->addWidget(progress_);
  line->addWidget(stop_);
  return line;
}

void GalleryWindow::makeList(QWidget* parent) {
  images_ = new QListView(parent);
  images_->setObjectName(QStringLiteral("images"));
  images_->setAccessibleName(tr("Images"));
  images_->setModel(model_);
  images_->setItemDelegate(new PictureDelegate(images_));
  // As icons, but laid out as a list that wraps: thirty times as fast for ten thousand.
  images_->setFlow(QListView::LeftToRight);
  images_->setWrapping(true);
  images_->setResizeMode(QListView::Adjust);
  images_->setUniformItemSizes(true);
  images_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  images_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  images_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  connect(images_, &QListView::activated, this, &GalleryWindow::choose);
  connect(model_, &CollectionModel::filtered, this, &GalleryWindow::onFiltered);
  connect(images_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& current) {
            const QSignalBlocker quiet(index_);
            if (current.isValid()) index_->setValue(model_->indexAt(current.row()));
          });
}

QWidget* GalleryWindow::makeImages() {
  auto* side = new QWidget(this);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(makeSearch(side));
  column->addLayout(makeMessage(side));
  makeList(side);
  column->addWidget(images_, 1);
  choose_ = makeButton(side, "choose", tr("&Use this image"), tr("Enter or double click does too"),
                       [this] { choose(images_->currentIndex()); });
  chooseSelected_ =
      makeButton(side, "chooseSelected", tr("Use the &selected images"),
                 tr("Several are selected with Ctrl or Shift; they are reconstructed together"),
                 [this] { chooseSelected(); });
  chooseSelected_->setEnabled(false);
  connect(images_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    chooseSelected_->setEnabled(images_->selectionModel()->selectedIndexes().size() > 1);
  });
  auto* choices = new QHBoxLayout;
  choices->addWidget(choose_, 1);
  choices->addWidget(chooseSelected_, 1);
  column->addLayout(choices);
  return side;
}

void GalleryWindow::list(const Entry& entry) {
  const QSignalBlocker quiet(list_);
  entries_.push_back(entry);
  auto* item = new QListWidgetItem(entry.title, list_);
  item->setToolTip(entry.path.isEmpty() ? entry.title : entry.path);
}

void GalleryWindow::setPrior(const PriorShape& prior) {
  if (prior == prior_) return;
  prior_ = prior;
  const int row = list_->currentRow();
  if (row >= 0 && entries_[static_cast<std::size_t>(row)].path.endsWith(QLatin1String(".npy")))
    openListed(row);
}

int GalleryWindow::rowOf(const Entry& entry) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& each) { return each.is(entry); });
  return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

void GalleryWindow::open(const QString& path) {
  const auto absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
  const Entry entry{QFileInfo(absolute).fileName(), absolute, {}};
  const int row = rowOf(entry);
  if (row < 0) {
    start(entry);
  } else {
    {
      const QSignalBlocker quiet(list_);
      list_->setCurrentRow(row);
    }
    openListed(row);
  }
  asked_ = absolute;
}

void GalleryWindow::add(const Collection& collection) {
  asked_.clear();
  opener_->stop();  // what is being opened must not take its place
  shown_ = {collection->title(), {}, [collection](const Opening&) { return collection; }};
  if (const int row = rowOf(shown_); row >= 0) entries_[static_cast<std::size_t>(row)] = shown_;
  showCollection(collection);
}

void GalleryWindow::openListed(int row) {
  if (row < 0) return;
  model_->setCollection(nullptr);
  start(entries_[static_cast<std::size_t>(row)]);
}

void GalleryWindow::start(const Entry& entry) {
  shown_ = entry;
  asked_.clear();
  if (entry.open)
    opener_->start(entry.open);
  else
    opener_->start([path = entry.path, prior = prior_](const Opening& opening) {
      return openCollection(path, {prior.channels, prior.height, prior.width}, opening);
    });
  showProgress();
  tell(tr("Opening %1…").arg(entry.title));
}

void GalleryWindow::stop() {
  opener_->stop();
  showProgress();
  tell(tr("The opening was stopped."));
}

void GalleryWindow::showProgress() {
  const bool opening = isOpening();
  progress_->setRange(0, 0);
  progress_->setVisible(opening);
  stop_->setVisible(opening);
}

void GalleryWindow::showCollection(const Collection& collection) {
  showProgress();
  if (rowOf(shown_) < 0) list(shown_);
  const QSignalBlocker quietList(list_), quietFilter(filter_), quietIndex(index_);
  list_->setCurrentRow(rowOf(shown_));
  filter_->clear();
  filter_->setEnabled(collection->size() > 0 && !collection->label(0).isEmpty());
  index_->setRange(0, std::max(0, collection->size() - 1));
  model_->setCollection(collection);
  if (const auto path = std::exchange(asked_, {}); !path.isEmpty()) Q_EMIT opened(path);
}

void GalleryWindow::tell(const QString& message) {
  message_->setText(message);
  message_->setVisible(!message.isEmpty());
}

void GalleryWindow::onFiltered() {
  const bool any = model_->rowCount() > 0;
  index_->setEnabled(any);
  choose_->setEnabled(any);
  chooseSelected_->setEnabled(false);  // another list has another selection
  if (any) images_->setCurrentIndex(model_->index(0));
  if (isOpening()) return;
  if (!any && !filter_->text().isEmpty())
    tell(tr("No label has “%1” in it.").arg(filter_->text()));
  else
    tell(model_->collection() ? model_->collection()->remark() : QString());
}

void GalleryWindow::goTo(int index) {
  if (model_->rowOf(index) < 0) filter_->clear();
  if (const int row = model_->rowOf(index); row >= 0) images_->setCurrentIndex(model_->index(row));
}

void GalleryWindow::choose(const QModelIndex& row) {
  if (!row.isValid() || !model_->collection()) return;
  const int number = ++choices_;
  background_.run([collection = model_->collection(),
                   index = model_->indexAt(row.row())] { return collection->image(index); },
                  [this, number](const ChosenImage& image) {
                    if (number == choices_) Q_EMIT chosen(image.source, image.name, image.picture);
                  },
                  [this, number](const QString& why) {
                    if (number == choices_) tell(why);
                  });
}

void GalleryWindow::chooseSelected() {
  constexpr std::size_t most = 100;  // what one experiment has a use for
  if (!model_->collection()) return;
  std::vector<int> wanted;
  for (const auto& row : images_->selectionModel()->selectedIndexes())
    wanted.push_back(model_->indexAt(row.row()));
  std::sort(wanted.begin(), wanted.end());
  if (wanted.size() > most) {
    tell(tr("%1 images are selected; an experiment takes at most %2 from here.")
             .arg(wanted.size())
             .arg(most));
    return;
  }
  const int number = ++choices_;
  background_.run(
      [collection = model_->collection(), wanted, prior = prior_] {
        Fitting fitting{{}, wanted.size(), {}};
        for (const int index : wanted) {
          auto image = collection->image(index);
          if (!fitsPrior(image.source, image.picture, prior)) continue;
          fitting.sources.push_back(std::move(image.source));
          const auto laid = layingOf(image.picture);
          if (fitting.laid.isEmpty() && !laid.empty())
            fitting.laid =
                tr("%1: %2. Others may be too.").arg(image.name, QString::fromStdString(laid));
        }
        return fitting;
      },
      [this, number](const Fitting& fitting) {
        if (number == choices_) useTogether(fitting);
      },
      [this, number](const QString& why) {
        if (number == choices_) tell(why);
      });
}

void GalleryWindow::useTogether(const Fitting& fitting) {
  QStringList remarks;
  if (const auto leftOut = fitting.selected - fitting.sources.size(); leftOut > 0)
    remarks += tr("%1 of %2 images were left out: the prior's are %3. Choose one alone to fit it.")
                   .arg(leftOut)
                   .arg(fitting.selected)
                   .arg(prior_.known() ? QString::fromStdString(toString(prior_))
                                       : tr("of a shape that is not known"));
  if (!fitting.laid.isEmpty()) remarks += fitting.laid;
  if (!remarks.isEmpty()) tell(remarks.join(QLatin1Char(' ')));
  if (!fitting.sources.empty()) Q_EMIT chosenTogether(fitting.sources);
}

void GalleryWindow::askFile() {
  askForFile(
      this, tr("Open images"), {},
      tr("Images (*idx*-ubyte *idx*-ubyte.gz *.idx *.npy *.png *.jpg *.jpeg *.bmp *.gif *.pgm "
         "*.ppm);;All files (*)"),
      [this](const QString& path) { open(path); });
}

void GalleryWindow::askFolder() {
  askForFile(
      this, tr("Open a folder of pictures"), {}, {}, [this](const QString& path) { open(path); },
      QFileDialog::Directory);
}

void GalleryWindow::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  fitThumbnails();
  if (list_->currentRow() < 0 && !isOpening()) list_->setCurrentRow(0);
}

void GalleryWindow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fitThumbnails();
}

void GalleryWindow::fitThumbnails() {
  const int side = PictureDelegate::pictureSide(images_->fontMetrics());
  model_->setThumbnailSide(static_cast<int>(side * devicePixelRatioF()));
}

}  // namespace inkling
