#include "indexer/reading.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <variant>

#include "corpus/reader.hpp"
#include "indexer/compiled_vocabulary.hpp"
#include "indexer/crew.hpp"
#include "indexer/document.hpp"
#include "indexer/interruption.hpp"

namespace indexer {
namespace {

// Files that are read in one go: neighbours up to this many, or up to this size together.
constexpr std::size_t kGroupFiles = 500;
constexpr std::uint64_t kGroupBytes = 2u << 20;
// Articles that are recognised in one go, cut the same way.
constexpr std::size_t kBatchArticles = 500;
constexpr std::size_t kBatchBytes = 2u << 20;

// Tells those who listen what is being read.
class AtWork {
 public:
  AtWork(Containment* containment, std::string_view path) {
    if (containment != nullptr) entry_.emplace(containment->board, path);
  }
  void is_alive() {
    if (entry_) entry_->is_alive();
  }

 private:
  std::optional<ReadingBoard::Entry> entry_;
};

// Articles as they were read, before recognition.
struct RawArticle {
  std::size_t task;
  std::size_t ordinal;  // within its file
  corpus::Article article;
};
struct RawBatch {
  std::pair<std::size_t, std::size_t> place;
  std::vector<RawArticle> articles;
  std::size_t bytes = 0;
};

using KnownById = std::unordered_map<std::uint64_t, const KnownArticle*>;

// The state of one reading, shared by its threads.
class Reading {
 public:
  Reading(const Plan& plan, const schema::Vocabulary& vocabulary, const ReadSettings& settings,
          Progress& progress, const std::function<void(Batch)>& sink)
      : plan_(plan), settings_(settings), progress_(progress), sink_(sink), compiled_(vocabulary) {
    for (const auto& vanished : plan.vanished) {
      for (const KnownFile* file : vanished) vanished_by_content_.emplace(file->content, file);
    }
    readings_.resize(plan.tasks.size());
    known_by_id_.resize(plan.tasks.size());
    progress.expect(plan.tasks.size());
  }

  std::vector<FileReading> run() {
    Crew crew(settings_.jobs);
    crew.work(groups(), [&](std::size_t number, const Group& group) {
      RawBatch batch{.place = {number, 0}, .articles = {}, .bytes = 0};
      for (std::size_t task = group.first; task < group.end; ++task) read_file(task, batch, crew);
      if (!batch.articles.empty()) hand_on(std::move(batch), crew);
    });
    for (FileReading& reading : readings_) {
      std::ranges::sort(reading.complaints, {}, [](const Refusal& complaint) {
        return std::tie(complaint.item, complaint.reason);
      });
    }
    return std::move(readings_);
  }

 private:
  struct Group {
    std::size_t first, end;  // tasks
  };

  std::vector<Group> groups() const {
    std::vector<Group> all;
    std::uint64_t bytes = 0;
    for (std::size_t task = 0; task < plan_.tasks.size(); ++task) {
      const std::uint64_t size = plan_.tasks[task].file.stamp.size_bytes;
      const bool is_full = !all.empty() && (all.back().end - all.back().first >= kGroupFiles ||
                                            bytes + size > kGroupBytes);
      if (all.empty() || is_full) {
        all.push_back({task, task});
        bytes = 0;
      }
      all.back().end = task + 1;
      bytes += size;
    }
    return all;
  }

  void read_file(std::size_t number, RawBatch& batch, Crew& crew) {
    stop_if_interrupted();
    const ReadTask& task = plan_.tasks[number];
    FileReading& reading = readings_[number];
    AtWork at_work(settings_.containment, task.file.path);
    const Errand& errand = plan_.errands[task.errand];
    const corpus::ReadContext& context = compiled_.context(errand.source.max_article_bytes);
    const auto is_alive = [&] { at_work.is_alive(); };
    if (auto refusal = refused_at_sight(task, settings_, context, reading)) {
      take(std::move(*refusal), number, batch, crew);
      end_reading(task, reading);
      return progress_.file_done();
    }
    if (is_settled_unread(task, settings_, is_alive, reading)) return progress_.file_done();
    find_past(task, number, reading);
    corpus::read_articles(task.file.path, root_of(errand.source), context,
                          [&](corpus::ReadOutcome outcome) {
                            stop_if_interrupted();
                            is_alive();
                            take(std::move(outcome), number, batch, crew);
                          });
    end_reading(task, reading);
    progress_.file_done();
  }

  void find_past(const ReadTask& task, std::size_t number, FileReading& reading) {
    if (task.past == nullptr) {
      const auto moved = vanished_by_content_.find(reading.now.content);
      if (moved != vanished_by_content_.end()) reading.moved_from = moved->second;
      return;
    }
    for (const KnownArticle& article : task.past->articles) {
      known_by_id_[number].emplace(article.id.low, &article);
    }
  }

  void take(corpus::ReadOutcome outcome, std::size_t task, RawBatch& batch, Crew& crew) {
    FileReading& reading = readings_[task];
    if (auto* article = std::get_if<corpus::Article>(&outcome)) {
      std::size_t ordinal = 0;
      {
        const std::lock_guard guard(results_);
        ordinal = reading.now.articles.size();
        reading.now.articles.emplace_back();
      }
      batch.bytes += article->text.size();
      batch.articles.push_back({task, ordinal, std::move(*article)});
      if (batch.articles.size() < kBatchArticles && batch.bytes < kBatchBytes) return;
      RawBatch full = std::exchange(
          batch,
          {.place = {batch.place.first, batch.place.second + 1}, .articles = {}, .bytes = 0});
      hand_on(std::move(full), crew);
    } else if (auto* rejection = std::get_if<corpus::Rejection>(&outcome)) {
      reading.now.refusals.push_back({std::move(rejection->item), std::move(rejection->reason)});
    } else {
      reading.now.outcome = Outcome::Skipped;
      reading.now.refusals.push_back({{}, std::move(std::get<corpus::Skipped>(outcome).reason)});
    }
  }

  void hand_on(RawBatch batch, Crew& crew) {
    auto shared = std::make_shared<RawBatch>(std::move(batch));
    crew.hand_over([this, shared] { recognise(*shared); });
  }

  void recognise(RawBatch& raw) {
    Batch batch{.place = raw.place, .puts = {}};
    for (RawArticle& article : raw.articles) {
      stop_if_interrupted();
      const AtWork at_work(settings_.containment, plan_.tasks[article.task].file.path);
      if (auto put = recognise_one(article)) batch.puts.push_back(std::move(*put));
      progress_.article_done();
    }
    if (!batch.puts.empty()) sink_(std::move(batch));
  }

  // The article for the index; none if it is there already, just so.
  std::optional<Put> recognise_one(RawArticle& raw) {
    Recognised recognised = compiled_.recogniser().recognise(raw.article);
    std::vector<std::string> complaints = std::move(recognised.complaints);
    const std::string item = raw.article.item;
    Put put{.record = make_record(std::move(raw.article), std::move(recognised),
                                  compiled_.phrases(), settings_.now),
            .encoded = {}};
    const Hash128 id = schema::hash_from_hex(put.record.id);
    const KnownArticle* past = past_of(raw.task, id);
    const KnownArticle* moved = past == nullptr ? moved_of(raw.task, raw.ordinal) : nullptr;
    if (past != nullptr) put.record.added = past->added;
    if (moved != nullptr) put.record.added = moved->added;
    put.encoded = schema::encode_record(put.record);
    const KnownArticle now{.id = id, .digest = digest_of(put.encoded), .added = put.record.added};
    const bool is_in_index = past != nullptr && plan_.tasks[raw.task].known != nullptr;

    const std::lock_guard guard(results_);
    FileReading& reading = readings_[raw.task];
    reading.now.articles[raw.ordinal] = now;
    for (std::string& complaint : complaints) {
      reading.complaints.push_back({item, std::move(complaint)});
    }
    if (is_in_index && past->digest == now.digest) {
      ++reading.unchanged;
      return std::nullopt;
    }
    ++(is_in_index ? reading.changed : moved != nullptr ? reading.moved : reading.added);
    return put;
  }

  const KnownArticle* past_of(std::size_t task, const Hash128& id) const {
    const auto found = known_by_id_[task].find(id.low);
    return found != known_by_id_[task].end() && found->second->id == id ? found->second : nullptr;
  }

  const KnownArticle* moved_of(std::size_t task, std::size_t ordinal) const {
    const KnownFile* from = readings_[task].moved_from;
    if (from == nullptr || ordinal >= from->articles.size()) return nullptr;
    return &from->articles[ordinal];
  }

  const Plan& plan_;
  const ReadSettings& settings_;
  Progress& progress_;
  const std::function<void(Batch)>& sink_;
  CompiledVocabulary compiled_;
  std::map<Hash128, const KnownFile*> vanished_by_content_;
  std::vector<KnownById> known_by_id_;  // by task; filled before its articles are handed on
  std::mutex results_;
  std::vector<FileReading> readings_;  // by task
};

}  // namespace

std::vector<FileReading> read_files(const Plan& plan, const schema::Vocabulary& vocabulary,
                                    const ReadSettings& settings, Progress& progress,
                                    const std::function<void(Batch)>& sink) {
  return Reading(plan, vocabulary, settings, progress, sink).run();
}

}  // namespace indexer
