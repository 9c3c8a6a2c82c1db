// SPDX-License-Identifier: GPL-3.0-or-later
#include "loaded_pair.h"

#include <ATen/Parallel.h>

#include <algorithm>

#include "error.h"
#include "open_pair.h"
#include "physical_cores.h"

namespace bild {
namespace {

ModelInfo describe(ModelRole role, const OpenModel& model, const EncoderDecoder& loaded, const Placement& placement) {
    return {role,
            model.folder,
            placement.dtypeName(),
            model.parameters(),
            loaded.bytesPerStep(),
            model.config.vocabularySize,
            model.config.decoderLayers,
            model.config.width};
}

/// flan-T5 models say what they are by their name alone: of the folder, of the hub's cache around it, or the one that
/// they were saved under.
bool isFlan(const std::filesystem::path& folder, const ModelConfig& config) {
    const std::filesystem::path full = std::filesystem::absolute(folder).lexically_normal();
    std::string names = config.publishedAs + "\n" + (full.has_filename() ? full : full.parent_path()).filename().string();
    for (const std::filesystem::path& part : full) {
        if (part.string().starts_with("models--")) names += "\n" + part.string();
    }
    return names.find("flan-t5") != std::string::npos;
}

/// A pair that does not say its languages has those of the one direction that the models know.
void takeOnlyDirection(EngineInfo& info) {
    PairDescription& pair = info.pair;
    if (info.directions.size() != 1 || !pair.sourceLanguage.empty() || !pair.targetLanguage.empty()) return;
    pair.sourceLanguage = info.directions.front().source;
    pair.targetLanguage = info.directions.front().target;
}

/// Counts tensors taken, and reports which part of all that is.
class LoadProgress {
public:
    LoadProgress(std::size_t tensors, const Engine::Progress& report)
        : m_tensors(std::max<std::size_t>(tensors, 1)), m_report(report) {}
    void step() {
        ++m_taken;
        if (m_report) m_report(std::min(1.0, static_cast<double>(m_taken) / static_cast<double>(m_tensors)));
    }

private:
    std::size_t m_tensors;
    std::size_t m_taken = 0;
    const Engine::Progress& m_report;
};

}  // namespace

LoadedPair loadPair(const PairFolders& folders, const LoadOptions& options, const Engine::Progress& progress) {
    if (options.threads < 0) throw InputError(Message::tr("The number of threads must be 0 (choose for me) or more."));
    const int threads = options.threads > 0 ? options.threads : std::min(physicalCores(), kMostThreads);
    OpenPair open = OpenPair::open(folders);
    const OpenModel& small = open.small;
    const OpenModel& large = open.large;
    const Placement placement = choosePlacement(options, small.parameters() + large.parameters());

    LoadedPair pair;
    pair.team = std::make_unique<kernels::ThreadTeam>(threads);
    pair.team->shrinkWhenBusy();
    // LibTorch starts as many threads of its own then. On the CPU the team does the work.
    if (!placement.device.is_cpu()) at::set_num_threads(threads);
    LoadProgress steps(small.checkpoint.tensors().size() + large.checkpoint.tensors().size(), progress);
    const int vocabulary = std::min(small.config.vocabularySize, large.config.vocabularySize);
    const auto load = [&](const OpenModel& model) {
        const Weights weights(model.checkpoint, model.folder.string(), [&steps] { steps.step(); });
        if (options.packedFolder.empty()) {
            return EncoderDecoder::load(weights, model.config, placement, vocabulary, *pair.team);
        }
        const PackedCopy copy = PackedCopy::of(options.packedFolder, model.folder, model.checkpoint.files(),
                                               placement.dtypeName(), vocabulary);
        return EncoderDecoder::load(weights, model.config, placement, vocabulary, *pair.team, &copy);
    };
    pair.small = load(small);
    pair.large = load(large);
    pair.config = large.config;
    pair.smallFiles = small.checkpoint.files();
    pair.largeFiles = large.checkpoint.files();
    pair.info.pair = std::move(open.description);
    pair.info.notes = std::move(open.notes);
    pair.info.small = describe(ModelRole::Small, small, *pair.small, placement);
    pair.info.large = describe(ModelRole::Large, large, *pair.large, placement);
    pair.device = placement.device;
    pair.info.device = placement.device.is_cuda() ? "cuda" : "cpu";
    pair.info.deviceReason = placement.deviceReason;
    pair.info.threads = threads;
    pair.info.hasTokenizer = large.tokenizer.has_value();
    pair.info.windowTokens = std::min(small.config.windowTokens, large.config.windowTokens);
    pair.info.maxNewTokens = std::max(
        1, large.config.generation.maxLength.value_or(LoadedPair::kUsualNewTokens + 1) - 1);
    pair.info.startToken = large.config.startToken;
    pair.tokenizer = std::move(open.large.tokenizer);
    if (pair.tokenizer) pair.languages = languageTokens(*pair.tokenizer);
    pair.info.directions = directionsOf(pair.promptSources());
    takeOnlyDirection(pair.info);
    return pair;
}

PromptSources LoadedPair::promptSources() const {
    return {info.pair, config, languages, isFlan(info.large.folder, config)};
}

TaskPrompt LoadedPair::prompt(Task task, const Direction& direction, bool ownPrefix) const {
    const std::vector<std::string> none;
    PromptSources sources = promptSources();
    if (!ownPrefix) return promptFor(sources, task, direction);
    TaskPrompt prompt = promptFor({sources.pair, sources.config, none, false}, task, direction);
    prompt.note.reset();
    return prompt;
}

}  // namespace bild
