#include "ui/window/preferences_dialog.h"

#include "ui/figures/language.h"
#include "ui/session/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace inkling {

PreferencesDialog::PreferencesDialog(AppSettings& settings, QWidget* parent)
    : QDialog(parent), settings_(settings) {
  setWindowTitle(tr("Preferences"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* form = new QFormLayout(this);
  addChoices(*form);
  addReset(*form);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  // Enter in a field ends its input, not the dialog.
  buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
  form->addRow(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(&settings_, &AppSettings::changed, this, &PreferencesDialog::refresh);
  askReset(false);
  refresh();
}

void PreferencesDialog::addChoices(QFormLayout& form) {
  language_ = new QComboBox;
  language_->setObjectName(QStringLiteral("language"));
  language_->addItem(tr("As the system"), QStringLiteral("system"));
  for (const auto& each : languages())
    language_->addItem(each.name, each.id);
  form.addRow(tr("&Language:"), language_);
  connect(language_, &QComboBox::currentIndexChanged, this,
          [this] { settings_.setLanguage(language_->currentData().toString()); });

  motion_ = new QComboBox;
  motion_->setObjectName(QStringLiteral("motion"));
  motion_->addItem(tr("As the desktop"), static_cast<int>(AppSettings::Motion::System));
  motion_->addItem(tr("Reduced"), static_cast<int>(AppSettings::Motion::Reduced));
  motion_->addItem(tr("Full"), static_cast<int>(AppSettings::Motion::Full));
  motion_->setToolTip(tr("Reduced motion leaves animations out."));
  form.addRow(tr("&Motion:"), motion_);
  connect(motion_, &QComboBox::currentIndexChanged, this, [this] {
    settings_.setMotion(static_cast<AppSettings::Motion>(motion_->currentData().toInt()));
  });

  theme_ = new QComboBox;
  theme_->setObjectName(QStringLiteral("theme"));
  theme_->addItem(tr("As the desktop"), static_cast<int>(AppSettings::Theme::System));
  theme_->addItem(tr("Light"), static_cast<int>(AppSettings::Theme::Light));
  theme_->addItem(tr("Dark"), static_cast<int>(AppSettings::Theme::Dark));
  form.addRow(tr("&Colours:"), theme_);
  connect(theme_, &QComboBox::currentIndexChanged, this, [this] {
    settings_.setTheme(static_cast<AppSettings::Theme>(theme_->currentData().toInt()));
  });

  scale_ = new QComboBox;
  scale_->setObjectName(QStringLiteral("scale"));
  for (const int percent : {75, 100, 125, 150, 175, 200, 250, 300})
    scale_->addItem(percent == 100 ? tr("As the desktop") : tr("%1 % of it").arg(percent), percent);
  scale_->setToolTip(tr("Of everything that is drawn. It is used from the next start on."));
  form.addRow(tr("&Scale, from the next start:"), scale_);
  connect(scale_, &QComboBox::currentIndexChanged, this,
          [this] { settings_.setInterfaceScale(scale_->currentData().toInt()); });

  live_ = new QCheckBox(tr("Solve at every edit, from the &start"));
  live_->setObjectName(QStringLiteral("live"));
  live_->setToolTip(tr("Message passing solves whatever is edited, without Run."));
  form.addRow(live_);
  connect(live_, &QCheckBox::toggled, &settings_, &AppSettings::setLive);

  autosave_ = new QCheckBox(tr("&Keep the experiment against a crash"));
  autosave_->setObjectName(QStringLiteral("autosave"));
  autosave_->setToolTip(tr("It is offered at the next start if Inkling did not end cleanly."));
  form.addRow(autosave_);
  connect(autosave_, &QCheckBox::toggled, &settings_, &AppSettings::setAutosave);

  budget_ = new QSpinBox;
  budget_->setObjectName(QStringLiteral("budget"));
  budget_->setRange(AppSettings::smallestBudget, AppSettings::largestBudget);
  budget_->setSuffix(tr(" MiB"));
  budget_->setKeyboardTracking(false);  // "512" is not 51 first
  budget_->setToolTip(
      tr("Memory for the frames that a run keeps of each method. Where it is used "
         "up, fewer frames are kept."));
  form.addRow(tr("&Trajectory of a method:"), budget_);
  connect(budget_, &QSpinBox::valueChanged, &settings_, &AppSettings::setTrajectoryBudget);
}

QPushButton* PreferencesDialog::makeButton(const char* name, const QString& text) {
  auto* button = new QPushButton(text);
  button->setObjectName(QString::fromLatin1(name));
  button->setAutoDefault(false);
  return button;
}

void PreferencesDialog::addReset(QFormLayout& form) {
  reset_ = makeButton("reset", tr("Reset everything to the &defaults…"));
  form.addRow(reset_);
  question_ =
      new QLabel(tr("This forgets the window's layout and the recent files too. It cannot "
                    "be undone."));
  question_->setWordWrap(true);
  form.addRow(question_);
  confirm_ = makeButton("reset-confirm", tr("&Reset everything"));
  confirm_->setAccessibleDescription(question_->text());
  cancel_ = makeButton("reset-cancel", tr("Keep the &preferences"));
  auto* answers = new QHBoxLayout;
  answers->addWidget(confirm_);
  answers->addWidget(cancel_);
  form.addRow(answers);
  connect(reset_, &QPushButton::clicked, this, [this] {
    askReset(true);
    cancel_->setFocus();
  });
  const auto answered = [this] {
    askReset(false);
    reset_->setFocus();
  };
  connect(confirm_, &QPushButton::clicked, this, [this, answered] {
    settings_.reset();
    answered();
  });
  connect(cancel_, &QPushButton::clicked, this, answered);
}

void PreferencesDialog::askReset(bool asking) {
  reset_->setDisabled(asking);
  question_->setVisible(asking);
  confirm_->setVisible(asking);
  cancel_->setVisible(asking);
}

/// Shows what the settings are; only what the user does is a change of them.
void PreferencesDialog::refresh() {
  const QSignalBlocker language(language_), motion(motion_), theme(theme_), scale(scale_),
      live(live_), autosave(autosave_), budget(budget_);
  language_->setCurrentIndex(std::max(0, language_->findData(settings_.language())));
  motion_->setCurrentIndex(motion_->findData(static_cast<int>(settings_.motion())));
  theme_->setCurrentIndex(theme_->findData(static_cast<int>(settings_.theme())));
  scale_->setCurrentIndex(scale_->findData(settings_.interfaceScale()));
  live_->setChecked(settings_.live());
  autosave_->setChecked(settings_.autosave());
  if (const int budgetNow = settings_.trajectoryBudget(); budgetNow != budget_->value())
    budget_->setValue(budgetNow);  // a number that is being typed stays
}

}  // namespace inkling
