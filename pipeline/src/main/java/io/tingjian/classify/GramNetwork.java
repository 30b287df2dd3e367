package io.tingjian.classify;

import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Hashed n-grams of characters and syllables through one hidden layer. */
final class GramNetwork implements Network {
  private static final int HIDDEN = 32;

  private final MultiLayerNetwork network;

  GramNetwork(long seed) {
    OneThread.keep();
    network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(2e-3))
                .weightInit(WeightInit.XAVIER)
                .l2(1e-5)
                .list()
                .layer(
                    new DenseLayer.Builder()
                        .nIn(HashedGrams.BUCKETS)
                        .nOut(HIDDEN)
                        .activation(Activation.RELU)
                        .build())
                .layer(
                    new OutputLayer.Builder(LossFunction.XENT)
                        .nIn(HIDDEN)
                        .nOut(1)
                        .dropOut(0.6)
                        .activation(Activation.SIGMOID)
                        .build())
                .build());
    network.init();
  }

  @Override
  public void fit(List<String> texts, List<Boolean> positive) {
    try (INDArray features = features(texts);
        INDArray labels = LogOdds.targets(positive)) {
      network.fit(features, labels);
    }
  }

  @Override
  public double[] logOdds(List<String> texts) {
    try (INDArray features = features(texts);
        INDArray probabilities = network.output(features, false)) {
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

  private static INDArray features(List<String> texts) {
    float[] rows = new float[texts.size() * HashedGrams.BUCKETS];
    for (int row = 0; row < texts.size(); row++) {
      Set<Integer> buckets = HashedGrams.buckets(texts.get(row));
      float value = (float) (1 / Math.sqrt(buckets.size()));
      for (int bucket : buckets) rows[row * HashedGrams.BUCKETS + bucket] = value;
    }
    return Nd4j.create(rows, new int[] {texts.size(), HashedGrams.BUCKETS});
  }
}
