package io.tingjian.classify;

import io.tingjian.pinyin.Syllables;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A text convolution: each place has a vector for its character and one for its syllable; filters
 * of two, three and four places look for phrases, and the strongest answer of each counts.
 */
final class PhraseNetwork implements Network {
  private static final int CHARACTERS = 2048;
  private static final int SYLLABLES = 1024;
  private static final int CHARACTER_SIZE = 16;
  private static final int SYLLABLE_SIZE = 24;
  private static final int FILTERS = 32;
  private static final int[] WIDTHS = {2, 3, 4};

  /** Empty places behind every text. At least the widest filter, so that more change nothing. */
  private static final int BEHIND = 4;

  private final ComputationGraph network;

  PhraseNetwork(long seed) {
    OneThread.keep();
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .updater(new Adam(2e-3))
            .weightInit(WeightInit.XAVIER)
            .l2(1e-5)
            .graphBuilder()
            .addInputs("characters", "syllables")
            .setInputTypes(InputType.recurrent(CHARACTERS), InputType.recurrent(SYLLABLES))
            .addLayer("character", vectors(CHARACTERS, CHARACTER_SIZE), "characters")
            .addLayer("syllable", vectors(SYLLABLES, SYLLABLE_SIZE), "syllables")
            .addVertex("place", new MergeVertex(), "character", "syllable");
    String[] strongest = new String[WIDTHS.length];
    for (int i = 0; i < WIDTHS.length; i++) {
      strongest[i] = "strongest" + WIDTHS[i];
      graph
          .addLayer("phrase" + WIDTHS[i], filters(WIDTHS[i]), "place")
          .addLayer(strongest[i], new GlobalPoolingLayer(PoolingType.MAX), "phrase" + WIDTHS[i]);
    }
    graph
        .addVertex("phrases", new MergeVertex(), strongest)
        .addLayer(
            "label",
            new OutputLayer.Builder(LossFunction.XENT)
                .nIn(FILTERS * WIDTHS.length)
                .nOut(1)
                .dropOut(0.5)
                .activation(Activation.SIGMOID)
                .build(),
            "phrases")
        .setOutputs("label");
    network = new ComputationGraph(graph.build());
    network.init();
  }

  private static EmbeddingSequenceLayer vectors(int entries, int size) {
    return new EmbeddingSequenceLayer.Builder()
        .nIn(entries)
        .nOut(size)
        .inferInputLength(true)
        .activation(Activation.IDENTITY)
        .build();
  }

  private static Convolution1DLayer filters(int width) {
    return new Convolution1DLayer.Builder()
        .kernelSize(width)
        .nIn(CHARACTER_SIZE + SYLLABLE_SIZE)
        .nOut(FILTERS)
        .convolutionMode(ConvolutionMode.Same)
        .activation(Activation.RELU)
        .build();
  }

  @Override
  public void fit(List<String> texts, List<Boolean> positive) {
    INDArray[] inputs = inputs(texts);
    try (INDArray characters = inputs[0];
        INDArray syllables = inputs[1];
        INDArray labels = LogOdds.targets(positive)) {
      network.fit(new INDArray[] {characters, syllables}, new INDArray[] {labels});
    }
  }

  @Override
  public double[] logOdds(List<String> texts) {
    INDArray[] inputs = inputs(texts);
    try (INDArray characters = inputs[0];
        INDArray syllables = inputs[1];
        INDArray probabilities = network.outputSingle(characters, syllables)) {
      return LogOdds.of(probabilities);
    }
  }

  @Override
  public float[] weights() {
    return network.params().toFloatVector();
  }

  @Override
  public void weights(float[] weights) {
    LogOdds.requireCount(weights, network.numParams());
    network.setParams(Nd4j.createFromArray(weights).reshape(1, weights.length));
  }

  @Override
  public void close() {
    network.close();
  }

  /** Two arrays of entries, [text][1][place]; entry 0 stands for the places behind the text. */
  private static INDArray[] inputs(List<String> texts) {
    int places = texts.stream().mapToInt(String::length).max().orElseThrow() + BEHIND;
    float[] characters = new float[texts.size() * places];
    float[] syllables = new float[texts.size() * places];
    for (int row = 0; row < texts.size(); row++) {
      String text = texts.get(row);
      for (int place = 0; place < text.length(); place++) {
        char c = text.charAt(place);
        characters[row * places + place] = entry(String.valueOf(c), CHARACTERS);
        syllables[row * places + place] = entry(Syllables.orItself(c).get(0), SYLLABLES);
      }
    }
    int[] shape = {texts.size(), 1, places};
    return new INDArray[] {Nd4j.create(characters, shape), Nd4j.create(syllables, shape)};
  }

  private static int entry(String key, int entries) {
    int hash = key.hashCode() * 0x9E3779B1;
    return 1 + Math.floorMod(hash ^ hash >>> 15, entries - 1);
  }
}
