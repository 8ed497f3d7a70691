#include "engine/model/solver_info.h"
#include "engine/solvers/solver.h"
#include "tests/studies/support.h"
#include "tests/test.h"

#include <ATen/ATen.h>

using namespace inkling;

namespace {

/// Warns of the later images alone, as a group that starts late does.
class Hesitant final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver&,
                   const Cancellation&) const override {
    const auto images = input.measurements.batch();
    SolverOutput output;
    output.estimate = at::zeros({images, input.matrix->columns()});
    output.evaluations.assign(static_cast<std::size_t>(images), 1);
    output.warn(1, images - 1, "late");
    output.warn(0, images, "all");
    return output;
  }
};

SolverInfo hesitant() {
  SolverInfo info;
  info.id = info.label = "hesitant";
  info.quantized = true;
  info.samples = 0;
  info.draws = false;
  info.evaluations = [](const Settings&) { return std::int64_t{1}; };
  return info;
}

const SolverEntry entry(hesitant());
const SolverCode code{"hesitant", [] { return std::make_unique<Hesitant>(); }};

class WarningsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachIsToldOnceAndStandsWithItsImages() {
    auto e = small({"hesitant"});
    e.images = {PriorSource{3}};
    ArtefactChain chain;
    Watcher watcher;
    const auto result = runExperiment(e, chain, {}, watcher, Cancellation());
    using Texts = std::vector<std::string>;
    QCOMPARE(watcher.warnings, (Texts{"all", "late (2 of 3 images)"}));
    QCOMPARE(result.runs[0].warnings, (std::vector<Message>{"all"}));
    QCOMPARE(result.runs[2].warnings, (std::vector<Message>{"late", "all"}));
    // what a part took is shared by its images
    QCOMPARE(result.runs[0].seconds, result.runs[2].seconds);
  }

  void codeWithoutADescriptionAndTheReverse() {
    VERIFY_ERROR(ErrorKind::Usage, makeSolver("hesitent"), "hesitent", "Did you mean hesitant");
  }
};

}  // namespace

INKLING_TEST(WarningsTest);
#include "warnings_test.moc"
